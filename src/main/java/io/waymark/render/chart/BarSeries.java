package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bars of one hue.
 *
 * @param bars by category, in the chart's order; a category may lack one
 */
record BarSeries(String name, Map<String, Bar> bars) {

  /** A bar and the row it shows. */
  record Bar(Quantity quantity, Row row) {
    boolean isKnown() {
      return quantity.amount().isPresent();
    }

    double length() {
      return quantity.amount().orElseThrow().doubleValue();
    }
  }

  /** The categories, in the order of the rows. */
  static List<String> categories(Chart.Bar chart, ChartRows rows) {
    return rows.rows().stream().map(row -> rows.text(row, chart.category())).distinct().toList();
  }

  /** What the hues stand for; one name when all bars are of one. */
  static List<String> names(Chart.Bar chart, ChartRows rows) {
    Set<String> names = new LinkedHashSet<>();
    if (chart.series().isPresent()) {
      rows.rows().forEach(row -> names.add(rows.text(row, chart.series().get())));
    } else {
      chart.values().forEach(value -> names.add(rows.column(value).title()));
    }
    return List.copyOf(names);
  }

  static List<BarSeries> of(Chart.Bar chart, ChartRows rows) {
    Map<String, Map<String, Bar>> all = new LinkedHashMap<>();
    names(chart, rows).forEach(name -> all.put(name, new LinkedHashMap<>()));
    for (Row row : rows.rows()) {
      String category = rows.text(row, chart.category());
      for (Chart.Reference value : chart.values()) {
        String name =
            chart.series().map(s -> rows.text(row, s)).orElseGet(() -> rows.column(value).title());
        all.get(name).putIfAbsent(category, new Bar(rows.quantity(row, value), row));
      }
    }
    List<BarSeries> made = new ArrayList<>();
    all.forEach((name, bars) -> made.add(new BarSeries(name, bars)));
    return made;
  }
}
