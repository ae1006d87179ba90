package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Tokens;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The {@link Assets} of one version of a site after another: made again when a file of theirs or a
 * token has changed. Belongs to one thread.
 */
final class KeptAssets {
  private List<String> paths = List.of();
  private List<String> published = List.of();
  private List<SourceFile> files = List.of();
  private Tokens tokens;
  private Outcome<Assets> made;

  Outcome<Assets> of(SourceTree sources, Tokens now) {
    if (paths != sources.paths()) {
      paths = sources.paths();
      published = Assets.sources(sources).toList();
    }
    List<SourceFile> there = published.stream().map(p -> sources.file(p).orElseThrow()).toList();
    if (!now.equals(tokens) || !isSame(there)) {
      made = Assets.of(sources, now);
      files = there;
      tokens = now;
    }
    return made;
  }

  private boolean isSame(List<SourceFile> there) {
    return there.size() == files.size()
        && IntStream.range(0, files.size()).allMatch(i -> there.get(i) == files.get(i));
  }
}
