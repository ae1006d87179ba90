package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The highest or the lowest released value of a column.
 *
 * @param rows those that have it, in the chart's order; none where nothing was released
 */
record Extreme(List<Row> rows) {

  static Extreme of(ChartRows all, Chart.Reference column, boolean highest) {
    List<Row> best = new ArrayList<>();
    double value = Double.NaN;
    for (Row row : all.rows()) {
      var number = all.number(row, column);
      if (number.isEmpty()) {
        continue;
      }
      int order = best.isEmpty() ? 1 : Double.compare(number.getAsDouble(), value);
      if (!best.isEmpty() && !highest) {
        order = -order;
      }
      if (order > 0) {
        best.clear();
        value = number.getAsDouble();
      }
      if (order >= 0) {
        best.add(row);
      }
    }
    return new Extreme(List.copyOf(best));
  }

  boolean isKnown() {
    return !rows.isEmpty();
  }
}
