package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of a ladder's steps: in a column of their own beside the first category of each, with a
 * thin rule between steps; on a narrow canvas at the right end of that category's name.
 *
 * @param room the width that the names take, in pixels; none without steps
 */
record StepNames(List<RangeRows.Line> lines, int room, Canvas canvas) {

  static StepNames of(List<RangeRows.Line> lines, Canvas canvas) {
    double widest =
        lines.stream().mapToDouble(line -> canvas.boldWidth(line.step())).max().orElse(0);
    return new StepNames(lines, widest == 0 ? 0 : (int) Math.ceil(widest) + 18, canvas);
  }

  List<Object> elements(CategoryAxis axis, int top) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).beginsStep()) {
        continue;
      }
      double middle = top + (i + 0.5) * axis.rowHeight();
      double label = axis.nameTop(i, middle) + 8;
      double x = axis.isAbove() ? canvas.width() - 2 : 0;
      all.add(
          Legend.text(
              lines.get(i).step(), x, label, Paint.MUTED, axis.isAbove() ? "right" : "left", true));
      if (i > 0) {
        all.add(rule(axis.isAbove() ? label - 15 : middle - axis.rowHeight() / 2));
      }
    }
    return all;
  }

  private Object rule(double y) {
    return Option.of(
        "type",
        "line",
        "silent",
        true,
        "shape",
        Option.of("x1", 0, "y1", y, "x2", canvas.width(), "y2", y),
        "style",
        Option.of("stroke", Paint.GRID, "lineWidth", 1));
  }
}
