package io.waymark.render.twin;

/** Takes the drawings out of a page before it is read as a tree: their words stand beside them. */
final class Drawings {
  private static final String OPEN = "<svg";
  private static final String CLOSE = "</svg>";

  private Drawings() {}

  static String leftOut(String html) {
    if (!html.contains(OPEN)) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length());
    int at = 0;
    for (int open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, at)) {
      int close = html.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      out.append(html, at, open);
      at = close + CLOSE.length();
    }
    return out.append(html, at, html.length()).toString();
  }
}
