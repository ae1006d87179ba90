package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that a chart shows, chosen and in order.
 *
 * @param rows as {@code where}, {@code sort} and {@code limit} leave them
 * @param highlighted those to draw in the accent colour; empty when the chart points at none
 * @param format how labels write them
 */
record ChartRows(Dataset dataset, List<Row> rows, Set<Row> highlighted, AxisFormat format) {

  static ChartRows select(
      Chart.Frame frame,
      Dataset dataset,
      List<Row> where,
      Optional<Predicate<Row>> highlight,
      Language language) {
    Stream<Row> kept = where.stream();
    if (frame.sort().isPresent()) {
      kept = kept.sorted(order(frame.sort().get()));
    }
    if (frame.limit().isPresent()) {
      kept = kept.limit(frame.limit().get());
    }
    List<Row> rows = kept.toList();
    Set<Row> pointed =
        highlight
            .map(test -> rows.stream().filter(test).collect(Collectors.toUnmodifiableSet()))
            .orElse(Set.of());
    return new ChartRows(dataset, rows, pointed, new AxisFormat(language));
  }

  /** Suppressed and missing values come last in either direction. */
  private static Comparator<Row> order(Chart.Sort sort) {
    String column = sort.column().name();
    Comparator<Value> values = ChartRows::compare;
    Comparator<Value> directed = sort.descending() ? values.reversed() : values;
    return Comparator.<Row, Boolean>comparing(row -> isUnknown(row.get(column)))
        .thenComparing(row -> row.get(column), directed);
  }

  private static boolean isUnknown(Value value) {
    return value instanceof Value.Missing || value instanceof Quantity q && q.isSuppressed();
  }

  private static int compare(Value a, Value b) {
    if (a instanceof Quantity x
        && b instanceof Quantity y
        && x.amount().isPresent()
        && y.amount().isPresent()) {
      return x.amount().get().compareTo(y.amount().get());
    }
    return a.plain().compareTo(b.plain());
  }

  /** The first of the rows, as many as are asked for. */
  ChartRows first(int count) {
    List<Row> some = rows.subList(0, Math.min(count, rows.size()));
    return new ChartRows(dataset, some, highlighted, format);
  }

  int size() {
    return rows.size();
  }

  Column column(Chart.Reference reference) {
    return dataset.column(reference.name()).orElseThrow();
  }

  Unit unit(Chart.Reference reference) {
    return column(reference).unit();
  }

  String text(Row row, Chart.Reference reference) {
    return format.words(row.get(reference.name()));
  }

  Quantity quantity(Row row, Chart.Reference reference) {
    return (Quantity) row.get(reference.name());
  }

  /** The number to draw; empty where it was not released. */
  OptionalDouble number(Row row, Chart.Reference reference) {
    return quantity(row, reference)
        .amount()
        .map(a -> OptionalDouble.of(a.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  /** The number as ECharts wants it: null is a gap. */
  Double numberOrNull(Row row, Chart.Reference reference) {
    OptionalDouble number = number(row, reference);
    return number.isPresent() ? number.getAsDouble() : null;
  }

  double min(List<Chart.Reference> columns) {
    return numbers(columns).stream().min(Comparator.naturalOrder()).orElse(0.0);
  }

  double max(List<Chart.Reference> columns) {
    return numbers(columns).stream().max(Comparator.naturalOrder()).orElse(0.0);
  }

  private List<Double> numbers(List<Chart.Reference> columns) {
    List<Double> all = new ArrayList<>();
    for (Row row : rows) {
      for (Chart.Reference column : columns) {
        number(row, column).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Accent for rows pointed at, or for all when none is; context for the others. */
  String paint(Row row) {
    return highlighted.isEmpty() || highlighted.contains(row) ? Paint.ACCENT : Paint.CONTEXT;
  }

  /** Which of the rows shown it is, counted from 0. */
  int place(Row row) {
    return rows.indexOf(row);
  }

  boolean isHighlighted(Row row) {
    return highlighted.contains(row);
  }
}
