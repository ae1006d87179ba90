package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of a line chart.
 *
 * @param name what it is called at its end
 * @param points from left to right
 */
record LineSeries(String name, String paint, boolean emphasised, List<Point> points) {

  /** A value of a line; suppressed ones are gaps. */
  record Point(double x, Quantity quantity, Row row) {
    boolean isKnown() {
      return quantity.amount().isPresent();
    }

    double y() {
      return quantity.amount().orElseThrow().doubleValue();
    }
  }

  /** The lines of a chart: one for each y column, or one for each value of the series column. */
  static List<LineSeries> of(Chart.Line chart, ChartRows rows, XPositions positions) {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    Map<String, Boolean> pointedAt = new LinkedHashMap<>();
    for (Row row : rows.rows()) {
      for (Chart.Reference y : chart.y()) {
        String name =
            chart.series().map(s -> rows.text(row, s)).orElseGet(() -> rows.column(y).title());
        double x = positions.of(row, chart.x());
        lines
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(new Point(x, rows.quantity(row, y), row));
        pointedAt.merge(name, rows.isHighlighted(row), Boolean::logicalOr);
      }
    }
    Map<String, String> shown = withoutCommonEnding(lines.keySet());
    boolean some = pointedAt.containsValue(true) && pointedAt.containsValue(false);
    List<LineSeries> made = new ArrayList<>();
    for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
      boolean emphasised = !some || pointedAt.get(line.getKey());
      String paint =
          some
              ? emphasised ? Paint.ACCENT : Paint.CONTEXT
              : lines.size() == 1 ? Paint.ACCENT : Paint.series(made.size());
      List<Point> sorted = new ArrayList<>(line.getValue());
      sorted.sort((a, b) -> Double.compare(a.x, b.x));
      made.add(new LineSeries(shown.get(line.getKey()), paint, emphasised, sorted));
    }
    return made;
  }

  /** Names such as "Lake Huron: depth, in metres" without the ending that all of them share. */
  private static Map<String, String> withoutCommonEnding(Set<String> names) {
    Set<String> endings = new TreeSet<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (String name : names) {
      int colon = name.indexOf(": ");
      endings.add(colon < 0 ? "" : name.substring(colon));
      shown.put(name, colon < 0 ? name : name.substring(0, colon));
    }
    boolean shared = names.size() > 1 && endings.size() == 1;
    if (!shared || Set.copyOf(shown.values()).size() < names.size()) {
      shown.replaceAll((name, cut) -> name);
    }
    return shown;
  }

  /** Whether it needs a hue of its own to be told from others. */
  boolean isColoured() {
    return !paint.equals(Paint.CONTEXT);
  }

  /** The last released value; null when the line has none. */
  Point last() {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).isKnown()) {
        return points.get(i);
      }
    }
    return null;
  }

  /** The first released value; null when the line has none. */
  Point first() {
    return points.stream().filter(Point::isKnown).findFirst().orElse(null);
  }

  /** Values with a gap on either side, which a line can't show. */
  boolean isAlone(int index) {
    boolean before = index > 0 && points.get(index - 1).isKnown();
    boolean after = index + 1 < points.size() && points.get(index + 1).isKnown();
    return points.get(index).isKnown() && !before && !after;
  }
}
