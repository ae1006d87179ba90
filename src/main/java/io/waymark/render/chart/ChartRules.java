package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart must keep to be readable: numbers where it draws them, one unit an axis, few hues.
 */
final class ChartRules {
  private ChartRules() {}

  static List<Diagnostic> check(Chart chart, ChartRows rows) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Reference> numeric = new ArrayList<>(ChartColumns.numbers(chart));
    if (chart instanceof Chart.BubbleMap map) {
      map.detail().ifPresent(numeric::remove);
      numeric.add(map.latitude());
      numeric.add(map.longitude());
    }
    for (Reference column : numeric) {
      if (!rows.column(column).type().isNumeric()) {
        problems.add(notNumeric(chart, rows, column));
      }
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    if (!(chart instanceof Chart.Scatter || chart instanceof Chart.BubbleMap)) {
      oneUnit(chart, rows, problems);
    }
    if (numeric.size() > 0 && nothingReleased(rows, numeric)) {
      problems.add(
          Diagnostic.of(
                  Code.CHART_WITHOUT_ROWS,
                  chart.frame().data().span(),
                  "None of the %d rows of the chart %s has a released value to draw."
                      .formatted(rows.size(), chart.frame().id()))
              .hint("Show them as a table, or take the chart out."));
    }
    int series = seriesCount(chart, rows);
    if (series > Paint.SERIES) {
      problems.add(tooMany(chart, series));
    }
    if (chart instanceof Chart.Line line) {
      annotations(line, rows, problems);
    }
    return problems;
  }

  private static Diagnostic notNumeric(Chart chart, ChartRows rows, Reference column) {
    return Diagnostic.of(
            Code.CHART_OPTION,
            column.span(),
            "The chart %s can't draw the column %s: it holds %s values, not numbers."
                .formatted(
                    chart.frame().id(),
                    column.name(),
                    rows.column(column).type().name().toLowerCase(java.util.Locale.ROOT)))
        .hint("Choose a column of numbers, or correct its type in datapackage.yaml.");
  }

  private static void oneUnit(Chart chart, ChartRows rows, List<Diagnostic> problems) {
    List<Reference> numbers = ChartColumns.numbers(chart);
    for (Reference column : numbers) {
      Unit first = rows.unit(numbers.get(0));
      if (!rows.unit(column).equals(first)) {
        problems.add(
            Diagnostic.of(
                    Code.UNIT_MISMATCH,
                    column.span(),
                    "The chart %s has one axis, and %s is in \"%s\" while %s is in \"%s\"."
                        .formatted(
                            chart.frame().id(),
                            column.name(),
                            rows.unit(column),
                            numbers.get(0).name(),
                            first))
                .hint("Make a chart for each."));
      }
    }
  }

  private static boolean nothingReleased(ChartRows rows, List<Reference> numeric) {
    for (Row row : rows.rows()) {
      for (Reference column : numeric) {
        if (row.get(column.name()) instanceof Quantity q && !q.isSuppressed()) {
          return false;
        }
      }
    }
    return true;
  }

  private static int seriesCount(Chart chart, ChartRows rows) {
    if (chart instanceof Chart.Line line) {
      return (int)
          LineSeries.of(line, rows, XPositions.of(rows, line.x())).stream()
              .filter(LineSeries::isColoured)
              .count();
    }
    if (chart instanceof Chart.Bar bar) {
      return BarSeries.names(bar, rows).size();
    }
    return 1;
  }

  private static Diagnostic tooMany(Chart chart, int series) {
    return Diagnostic.of(
            Code.TOO_MANY_SERIES,
            firstTooMany(chart),
            "The chart %s has %d series; more than %d can't be told apart."
                .formatted(chart.frame().id(), series, Paint.SERIES))
        .hint(
            "Keep fewer with where, make a chart for each group, or highlight some: the others turn"
                + " grey.");
  }

  /** The column that makes the series, or the first one more than there are hues. */
  private static Span firstTooMany(Chart chart) {
    Optional<Reference> series =
        chart instanceof Chart.Line line ? line.series() : ((Chart.Bar) chart).series();
    return series.orElseGet(() -> ChartColumns.numbers(chart).get(Paint.SERIES)).span();
  }

  private static void annotations(Chart.Line line, ChartRows rows, List<Diagnostic> problems) {
    XPositions positions = XPositions.of(rows, line.x());
    for (Chart.Annotation note : line.annotations()) {
      if (positions.find(note.at()) == null) {
        problems.add(
            Diagnostic.of(
                    Code.CHART_OPTION,
                    note.span(),
                    "The annotation of the chart %s is at %s, where %s has no row."
                        .formatted(line.frame().id(), note.at(), line.x().name()))
                .hint("Write the value as the CSV does."));
      }
    }
  }
}
