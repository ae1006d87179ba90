package io.waymark.cli;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.HashedSources;
import io.waymark.disk.KnownFiles;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A site's sources as they were listed once.
 *
 * @param own the files in its folder
 * @param read the same, with a note of what is read of them
 * @param problems what is wrong with the listing
 */
record SiteSources(DiskSourceTree own, HashedSources read, List<Diagnostic> problems) {
  /**
   * @param known what is known of the files; empty reads them all
   */
  static SiteSources list(Path site, Optional<KnownFiles> known) {
    Outcome<DiskSourceTree> listed = DiskSourceTree.read(site);
    DiskSourceTree own = listed.value().orElseThrow();
    return new SiteSources(own, new HashedSources(own, known), listed.diagnostics());
  }

  /** The site's files over the built-in ones. */
  SourceTree tree() {
    return new LayeredSourceTree(read, ResourceSourceTree.builtIn());
  }
}
