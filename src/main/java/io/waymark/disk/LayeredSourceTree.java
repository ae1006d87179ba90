package io.waymark.disk;

import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two trees seen as one: a file of the upper one hides the lower one's file at the same path. */
public final class LayeredSourceTree implements SourceTree {
  private final SourceTree upper;
  private final SourceTree lower;
  private final SortedSet<String> paths;

  /** Puts a site's own files over the built-in ones, say. */
  public LayeredSourceTree(SourceTree upper, SourceTree lower) {
    this.upper = upper;
    this.lower = lower;
    var all = new TreeSet<>(lower.paths());
    all.addAll(upper.paths());
    this.paths = Collections.unmodifiableSortedSet(all);
  }

  @Override
  public Collection<String> paths() {
    return paths;
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return upper.file(path).or(() -> lower.file(path));
  }
}
