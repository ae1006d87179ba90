package io.waymark.render.twin;

/** Puts the words of a page's drawings in their place, before the page is read as a tree. */
final class Drawings {
  /** The class of the element that holds a drawing's description. */
  static final String WORDS = "twin-words";

  private static final String OPEN = "<svg";
  private static final String CLOSE = "</svg>";

  private Drawings() {}

  static String inWords(String html) {
    StringBuilder out = new StringBuilder(html.length());
    int at = 0;
    for (int open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, at)) {
      int close = html.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      out.append(html, at, open).append(words(html.substring(open, close)));
      at = close + CLOSE.length();
    }
    return out.append(html, at, html.length()).toString();
  }

  private static String words(String svg) {
    int open = svg.indexOf("<desc");
    int close = svg.indexOf("</desc>");
    return open < 0 || close < open
        ? ""
        : "<p class=\"" + WORDS + "\">" + svg.substring(svg.indexOf('>', open) + 1, close) + "</p>";
  }
}
