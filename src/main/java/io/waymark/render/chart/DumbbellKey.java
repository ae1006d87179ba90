package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The two marks of a dumbbell and what they stand for, side by side or one under the other.
 *
 * @param height in pixels, with the room that keeps it off the first row
 */
record DumbbellKey(List<Object> elements, int height) {
  private static final int LINE = 18;
  private static final int MARK = 18;
  private static final int LINES = 3;

  static DumbbellKey of(String from, String to, Canvas canvas) {
    double second = MARK + canvas.textWidth(from) + 24;
    boolean beside = second + MARK + canvas.textWidth(to) <= canvas.width();
    List<String> first = wrapped(from, canvas);
    List<Object> all = new ArrayList<>();
    all.add(dot(6, 9, 4.5, Paint.PAPER, Paint.ACCENT, 2));
    words(first, MARK, 9, all);
    List<String> other = wrapped(to, canvas);
    double x = beside ? second : 0;
    double y = beside ? 9 : 9 + first.size() * LINE;
    all.add(dot(x + 6, y, 6, Paint.ACCENT, Paint.PAPER, 1));
    words(other, x + MARK, y, all);
    int lines = beside ? 1 : first.size() + other.size();
    return new DumbbellKey(all, Math.max(2, lines) * LINE - 2);
  }

  private static List<String> wrapped(String title, Canvas canvas) {
    return canvas
        .metrics()
        .wrap(title, canvas.width() - MARK, Canvas.FONT, TextMetrics.Weight.REGULAR, LINES);
  }

  private static void words(List<String> lines, double x, double y, List<Object> all) {
    for (int i = 0; i < lines.size(); i++) {
      all.add(Legend.text(lines.get(i), x, y + i * LINE, Paint.TEXT, "left", false));
    }
  }

  private static Object dot(
      double x, double y, double radius, String fill, String stroke, int width) {
    return Option.of(
        "type",
        "circle",
        "silent",
        true,
        "shape",
        Option.of("cx", x, "cy", y, "r", radius),
        "style",
        Option.of("fill", fill, "stroke", stroke, "lineWidth", width));
  }
}
