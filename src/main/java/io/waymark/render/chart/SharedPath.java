package io.waymark.render.chart;

/**
 * Draws the land of a map once a figure: the narrow drawing refers to the wide one's.
 *
 * <p>Both drawings scale the same path, which stands in a group of its own.
 */
final class SharedPath {
  private static final String BEGIN = "<g class=\"chart-land\"";
  private static final String END = "</g>";

  private SharedPath() {}

  /** The narrow drawing with its land replaced by a reference to the wide drawing's. */
  static String reuse(String wide, String narrow, String id) {
    int start = narrow.indexOf(BEGIN);
    if (start < 0 || !wide.contains(BEGIN)) {
      return narrow;
    }
    int inside = narrow.indexOf('>', start) + 1;
    int end = narrow.indexOf(END, inside);
    return narrow.substring(0, inside) + "<use href=\"#" + id + "-land\"/>" + narrow.substring(end);
  }

  /** The wide drawing with its land named, if the narrow one is going to refer to it. */
  static String name(String wide, String narrow, String id) {
    int start = wide.indexOf(BEGIN);
    if (start < 0 || !narrow.contains(BEGIN)) {
      return wide;
    }
    int inside = wide.indexOf('>', start) + 1;
    int end = wide.indexOf(END, inside);
    return wide.substring(0, inside)
        + "<g id=\""
        + id
        + "-land\">"
        + wide.substring(inside, end)
        + "</g>"
        + wide.substring(end);
  }
}
