package io.waymark.render.chart;

import io.waymark.model.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a bubble's area means: nested circles of round amounts.
 *
 * @param largest the amount of the largest bubble, whose radius is {@code radius} pixels
 */
record MapKey(double largest, double radius, Unit unit, String title, AxisFormat format) {

  /** The room it takes under a narrow map; on a wide one it stands in the Gulf of Mexico. */
  int heightBelow(Canvas canvas) {
    return canvas.isNarrow() ? (int) Math.ceil(radius * 2) + 14 : 0;
  }

  List<Object> elements(Canvas canvas, int mapHeight) {
    double x = canvas.isNarrow() ? radius + 2 : canvas.width() * 0.612;
    double bottom = canvas.isNarrow() ? mapHeight + heightBelow(canvas) - 4.0 : mapHeight - 8.0;
    double top = round(largest);
    List<Object> all = new ArrayList<>();
    double[] amounts =
        canvas.isNarrow() ? new double[] {top, top / 4} : new double[] {top, top / 4, top / 20};
    for (double amount : amounts) {
      double r = radius * Math.sqrt(amount / largest);
      double y = bottom - 2 * r;
      all.add(circle(x, bottom - r, r));
      all.add(line(x, x + radius + 8, y));
      String label = format.tick(amount, unit);
      all.add(
          Legend.text(
              amount == top ? label + " " + noun() : label,
              x + radius + 12,
              y,
              Paint.MUTED,
              "left",
              false,
              11));
    }
    return all;
  }

  private String noun() {
    return unit.isMoney() || unit.symbol().isEmpty() || unit.isFraction() ? "" : unit.symbol();
  }

  /** The largest of 1, 2 and 4 times a power of ten that isn't more than {@code value}. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return value >= 4 * power ? 4 * power : value >= 2 * power ? 2 * power : power;
  }

  private static Object circle(double x, double y, double r) {
    return Option.of(
        "type",
        "circle",
        "silent",
        true,
        "shape",
        Option.of("cx", x, "cy", y, "r", r),
        "style",
        Option.of("fill", "none", "stroke", Paint.MUTED, "lineWidth", 1));
  }

  private static Object line(double from, double to, double y) {
    return Option.of(
        "type",
        "line",
        "silent",
        true,
        "shape",
        Option.of("x1", from, "y1", y, "x2", to, "y2", y),
        "style",
        Option.of("stroke", Paint.MUTED, "lineWidth", 0.7, "lineDash", List.of(2, 2)));
  }
}
