package io.waymark.disk;

import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two trees seen as one: a file of the upper one hides the lower one's file at the same path. */
public final class LayeredSourceTree implements SourceTree {
  private final SourceTree upper;
  private final SourceTree lower;
  private final List<String> paths;

  /** Puts a site's own files over the built-in ones, say. */
  public LayeredSourceTree(SourceTree upper, SourceTree lower) {
    this.upper = upper;
    this.lower = lower;
    this.paths =
        Stream.of(upper, lower).flatMap(t -> t.paths().stream()).distinct().sorted().toList();
  }

  private LayeredSourceTree(SourceTree upper, LayeredSourceTree before) {
    this.upper = upper;
    this.lower = before.lower;
    this.paths = before.paths;
  }

  /** The same lower tree below another one; with the same paths, the list of them is the same. */
  LayeredSourceTree under(SourceTree other) {
    return other.paths() == upper.paths()
        ? new LayeredSourceTree(other, this)
        : new LayeredSourceTree(other, lower);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return upper.file(path).or(() -> lower.file(path));
  }
}
