package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Bars in the cells of a table, each column on a scale of its own from zero to its largest value.
 */
final class CellBars {
  private static final int LENGTH = 1000;
  private final ChartRows rows;
  private final Map<String, Chart.Reference> columns = new LinkedHashMap<>();
  private final Map<String, Double> largest = new LinkedHashMap<>();

  private CellBars(ChartRows rows) {
    this.rows = rows;
  }

  static CellBars of(Chart chart, ChartRows rows) {
    CellBars bars = new CellBars(rows);
    if (chart instanceof Chart.Table table) {
      for (Chart.Reference column : table.bars()) {
        double most =
            rows.rows().stream()
                .mapToDouble(row -> rows.number(row, column).orElse(0))
                .max()
                .orElse(0);
        bars.columns.put(column.name(), column);
        bars.largest.put(column.name(), most);
      }
    }
    return bars;
  }

  /** The bar of a cell; nothing where its column has none or its value is not above zero. */
  String of(Row row, String column) {
    if (!columns.containsKey(column)) {
      return "";
    }
    OptionalDouble value = rows.number(row, columns.get(column));
    if (value.isEmpty() || value.getAsDouble() <= 0) {
      return "";
    }
    long width = Math.max(1, Math.round(LENGTH * value.getAsDouble() / largest.get(column)));
    return "<svg class=\"cell-bar\" viewBox=\"0 0 "
        + LENGTH
        + " 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect width=\""
        + width
        + "\" height=\"4\"/></svg>";
  }
}
