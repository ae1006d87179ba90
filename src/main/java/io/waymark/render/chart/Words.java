package io.waymark.render.chart;

import java.util.List;
import java.util.Map;

/** Words that stand at values of a chart, with no mark of their own. */
final class Words {
  private Words() {}

  /** A series of labels; each item has a value and a label. */
  static Map<String, Object> series(List<Object> items) {
    return Option.of(
        "type",
        "scatter",
        "symbolSize",
        0.01,
        "silent",
        true,
        "clip",
        false,
        "z",
        5,
        "itemStyle",
        Option.of("opacity", 0),
        "label",
        Option.of("opacity", 1),
        "data",
        items);
  }

  /** Says of a row that its value wasn't released, where its mark would begin. */
  static Object notReleased(double x, int row, double dx, double dy) {
    return Option.of(
        "value",
        Option.list(x, row),
        "label",
        Option.of(
            "show",
            true,
            "position",
            "right",
            "distance",
            2,
            "offset",
            Option.list(dx, dy),
            "color",
            Paint.MUTED,
            "fontStyle",
            "italic",
            "fontSize",
            Canvas.SMALL,
            "text",
            "not released"));
  }
}
