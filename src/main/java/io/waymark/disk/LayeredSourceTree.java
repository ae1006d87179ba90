package io.waymark.disk;

import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Two trees seen as one: a file of the upper one hides the lower one's file at the same path. */
public final class LayeredSourceTree implements SourceTree {
  private final SourceTree upper;
  private final SourceTree lower;
  private final List<String> paths;

  /** Puts a site's own files over the built-in ones, say. */
  public LayeredSourceTree(SourceTree upper, SourceTree lower) {
    this.upper = upper;
    this.lower = lower;
    this.paths = Collections.unmodifiableList(merged(upper.paths(), lower.paths()));
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

  private static List<String> merged(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first.size() + second.size());
    Iterator<String> others = second.iterator();
    String other = next(others);
    for (String path : first) {
      while (other != null && other.compareTo(path) < 0) {
        all.add(other);
        other = next(others);
      }
      all.add(path);
      other = path.equals(other) ? next(others) : other;
    }
    for (; other != null; other = next(others)) {
      all.add(other);
    }
    return all;
  }

  private static String next(Iterator<String> paths) {
    return paths.hasNext() ? paths.next() : null;
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
