package io.waymark.render.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that stand at values of a chart, with no mark of their own. */
final class Words {
  /** Where words stand to their value. */
  enum Side {
    LEFT,
    RIGHT,
    BOTTOM
  }

  private Words() {}

  /** A series of words, drawn by a kind of series of Waymark's own. */
  static Map<String, Object> series(List<Object> words) {
    return Option.of("type", "words", "words", words);
  }

  /**
   * One of a series' words.
   *
   * @param value where the axes have it
   * @param distance from there, in pixels
   * @param offset in pixels to the right and down, besides
   */
  static Map<String, Object> at(
      List<Object> value,
      String text,
      Side side,
      int distance,
      List<Object> offset,
      String paint,
      int fontSize,
      boolean bold) {
    return Option.of(
        "value",
        value,
        "text",
        text,
        "position",
        side.name().toLowerCase(Locale.ROOT),
        "distance",
        distance,
        "offset",
        offset,
        "color",
        paint,
        "fontSize",
        fontSize,
        "fontWeight",
        bold ? 600 : null);
  }

  /** Says of a row that its value wasn't released, where its mark would begin. */
  static Map<String, Object> notReleased(String text, double x, int row, double dx, double dy) {
    Map<String, Object> words =
        at(
            Option.list(x, row),
            text,
            Side.RIGHT,
            2,
            Option.list(dx, dy),
            Paint.MUTED,
            Canvas.SMALL,
            false);
    words.put("fontStyle", "italic");
    return words;
  }
}
