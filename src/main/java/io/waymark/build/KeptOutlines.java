package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Site;
import io.waymark.parse.Edition;
import io.waymark.parse.Outlines;
import io.waymark.parse.ParsedFiles;
import io.waymark.parse.SiteParser;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the outlines of a site's pages are kept: one for each program and set of types. */
final class KeptOutlines {
  private static final String TYPES = "content/types/";

  private final Store store;
  private final SourceTree sources;
  private final Fingerprint key;

  KeptOutlines(Memory memory, SourceTree sources) {
    StringBuilder all = new StringBuilder("outlines\n").append(memory.basis()).append('\n');
    for (String path : sources.below(TYPES)) {
      all.append(path).append(' ');
      all.append(sources.file(path).orElseThrow().fingerprint().hex()).append('\n');
    }
    this.store = memory.store();
    this.sources = sources;
    this.key = Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The site, of which only pages are parsed that have no outline yet. Outlines are kept of all
   * pages without problems.
   */
  Outcome<Site> parse(Edition edition, ParsedFiles parsed) {
    Outlines outlines = store.get(key).map(Outlines::read).orElseGet(Outlines::none);
    Outcome<Site> site = SiteParser.parse(sources, edition, parsed, Optional.of(outlines));
    if (outlines.differ()) {
      store.put(key, outlines.bytes());
    }
    return site;
  }
}
