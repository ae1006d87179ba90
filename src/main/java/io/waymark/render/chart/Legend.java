package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of hues in a line above the marks, for charts whose marks can't be named one by one.
 *
 * @param height in pixels; nothing is drawn when there is one hue only
 */
record Legend(List<Object> elements, int height) {
  private static final int LINE = 22;

  static Legend of(List<String> names, List<String> paints, Canvas canvas) {
    List<Object> elements = new ArrayList<>();
    if (names.size() < 2) {
      return new Legend(elements, 0);
    }
    double x = 0;
    int y = 0;
    for (int i = 0; i < names.size(); i++) {
      double width = 12 + 6 + canvas.textWidth(names.get(i)) + 18;
      if (x > 0 && x + width - 18 > canvas.width()) {
        x = 0;
        y += LINE;
      }
      elements.add(
          Option.of(
              "type",
              "rect",
              "silent",
              true,
              "shape",
              Option.of("x", x, "y", y + 3, "width", 12, "height", 12),
              "style",
              Option.of("fill", paints.get(i))));
      elements.add(text(names.get(i), x + 18, y + 9.0, Paint.TEXT, "left", false));
      x += width;
    }
    return new Legend(elements, y + LINE + 8);
  }

  /** Words at a place of the canvas, which their vertical middle is at. */
  static Object text(String words, double x, double y, String paint, String align, boolean bold) {
    return text(words, x, y, paint, align, bold, Canvas.FONT);
  }

  static Object text(
      String words, double x, double y, String paint, String align, boolean bold, int size) {
    return Option.of(
        "type",
        "text",
        "silent",
        true,
        "x",
        x,
        "y",
        y,
        "style",
        Option.of(
            "text",
            words,
            "fill",
            paint,
            "textAlign",
            align,
            "textVerticalAlign",
            "middle",
            "fontFamily",
            Canvas.FAMILY,
            "fontSize",
            size,
            "fontWeight",
            bold ? 600 : null));
  }
}
