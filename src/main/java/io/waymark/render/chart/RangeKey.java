package io.waymark.render.chart;

import io.waymark.language.Language;
import java.util.ArrayList;
import java.util.List;

/** How to read a range, told above the first one by an example. */
final class RangeKey {
  private static final int LENGTH = 104;
  private static final int MIDDLE = 12;

  private RangeKey() {}

  static List<Object> elements(Canvas canvas, Language language) {
    String start = language.say("range.p10");
    double x = canvas.smallWidth(start) + 8;
    List<Object> all = new ArrayList<>();
    all.add(words(start, 0, MIDDLE, "left"));
    all.add(words(language.say("range.p90_named"), x + LENGTH + 8, MIDDLE, "left"));
    all.add(line(x, x + LENGTH, 1.5, 1));
    all.add(line(x + 28, x + 70, 9, 0.5));
    all.add(
        Option.of(
            "type",
            "circle",
            "silent",
            true,
            "shape",
            Option.of("cx", x + 46, "cy", MIDDLE, "r", 5.5),
            "style",
            Option.of("fill", Paint.MUTED, "stroke", Paint.PAPER, "lineWidth", 2)));
    all.add(words(language.say("range.middle"), x + 46, MIDDLE + 18, "center"));
    return all;
  }

  private static Object words(String text, double x, double y, String align) {
    return Legend.text(text, x, y, Paint.MUTED, align, false, Canvas.SMALL);
  }

  private static Object line(double from, double to, double width, double opacity) {
    return Option.of(
        "type",
        "line",
        "silent",
        true,
        "shape",
        Option.of("x1", from, "y1", MIDDLE, "x2", to, "y2", MIDDLE),
        "style",
        Option.of("stroke", Paint.MUTED, "lineWidth", width, "opacity", opacity));
  }
}
