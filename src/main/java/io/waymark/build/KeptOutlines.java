package io.waymark.build;

import io.waymark.parse.Outlines;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;

/** Where the outlines of a site's pages are kept: one for each program and set of types. */
final class KeptOutlines {
  private static final String TYPES = "content/types/";

  private final Store store;
  private final Fingerprint key;

  KeptOutlines(SiteBuilder.Memory memory, SourceTree sources) {
    StringBuilder all = new StringBuilder("outlines\n").append(memory.basis()).append('\n');
    for (String path : sources.below(TYPES)) {
      all.append(path).append(' ');
      all.append(sources.file(path).orElseThrow().fingerprint().hex()).append('\n');
    }
    this.store = memory.store();
    this.key = Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Those of the build before. */
  Outlines outlines() {
    return store.get(key).map(Outlines::read).orElseGet(Outlines::none);
  }

  void keep(Outlines outlines) {
    store.put(key, outlines.bytes());
  }
}
