package io.waymark.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files a site is made of, by path relative to the site's root ({@code content/…}, {@code
 * templates/…}, {@code static/…}), as they were when the build began.
 *
 * <p>Edges implement it: a folder on disk, files inside Waymark's own jar, a map in a test.
 */
public interface SourceTree {
  /** Every file's path, in the natural order of strings. */
  List<String> paths();

  /** The paths of the files in a folder, such as {@code content/types/}, and in those below it. */
  default List<String> below(String folder) {
    return below(paths(), folder);
  }

  /**
   * Those of some paths that begin with a folder's.
   *
   * @param paths in the natural order of strings
   * @param folder its path with the slash at its end
   */
  static List<String> below(List<String> paths, String folder) {
    // The char after a slash begins what comes after the folder.
    String after = folder.substring(0, folder.length() - 1) + (char) ('/' + 1);
    return paths.subList(place(paths, folder), place(paths, after));
  }

  private static int place(List<String> paths, String path) {
    int found = Collections.binarySearch(paths, path);
    return found < 0 ? -found - 1 : found;
  }

  /** The file at a path, or empty when there is none. */
  Optional<SourceFile> file(String path);
}
