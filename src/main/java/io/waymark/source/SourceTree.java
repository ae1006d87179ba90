package io.waymark.source;

import java.util.Collection;
import java.util.Optional;

/**
 * The files a site is made of, by path relative to the site's root ({@code content/…}, {@code
 * templates/…}, {@code static/…}), as they were when the build began.
 *
 * <p>Edges implement it: a folder on disk, files inside Waymark's own jar, a map in a test.
 */
public interface SourceTree {
  /** Every file's path, in the natural order of strings. */
  Collection<String> paths();

  /** The file at a path, or empty when there is none. */
  Optional<SourceFile> file(String path);
}
