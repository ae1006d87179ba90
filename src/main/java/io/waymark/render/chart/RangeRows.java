package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Chart.Percentiles;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import java.util.ArrayList;
import java.util.List;

/** The lines of a chart of ranges: categories with their percentiles, on steps or not. */
final class RangeRows {
  private RangeRows() {}

  /**
   * A line of the chart.
   *
   * @param step the step that begins with this line; empty on further lines of a step
   * @param percentiles p10, p25, median, p75 and p90
   */
  record Line(
      String step, String name, List<Quantity> percentiles, boolean pointedAt, String paint) {
    boolean beginsStep() {
      return !step.isEmpty();
    }

    Quantity median() {
      return percentiles.get(2);
    }

    boolean isKnown() {
      return percentiles.stream().anyMatch(q -> q.amount().isPresent());
    }

    Unit unit() {
      return percentiles.get(2).unit();
    }
  }

  static List<Line> of(Chart.Range chart, ChartRows rows) {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows.rows()) {
      lines.add(line("", rows.text(row, chart.category()), chart.percentiles(), rows, row));
    }
    return lines;
  }

  static List<Line> of(Chart.Ladder chart, ChartRows rows) {
    List<Line> lines = new ArrayList<>();
    String step = null;
    for (Row row : rows.rows()) {
      String next = rows.text(row, chart.step());
      String name = rows.text(row, chart.category());
      String begun = next.equals(step) || next.equals(name) ? "" : next;
      step = next;
      lines.add(line(begun, name, chart.percentiles(), rows, row));
    }
    return lines;
  }

  private static Line line(String step, String name, Percentiles p, ChartRows rows, Row row) {
    List<Quantity> percentiles =
        List.of(
            rows.quantity(row, p.p10()),
            rows.quantity(row, p.p25()),
            rows.quantity(row, p.median()),
            rows.quantity(row, p.p75()),
            rows.quantity(row, p.p90()));
    return new Line(step, name, percentiles, rows.isHighlighted(row), rows.paint(row));
  }
}
