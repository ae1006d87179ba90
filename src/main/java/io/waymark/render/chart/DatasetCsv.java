package io.waymark.render.chart;

import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as a CSV for download: columns by their names, amounts in plain notation, words that a
 * spreadsheet won't calculate.
 *
 * <p>Where a column's amounts aren't all exact, a column {@code NAME_state} beside it says how each
 * stands to the truth; an amount that was not released is empty.
 */
public final class DatasetCsv {
  private DatasetCsv() {}

  /** A whole dataset. */
  public static String of(Dataset dataset) {
    return of(dataset.columns(), dataset.rows());
  }

  /** Some columns of some rows, in the order given. */
  static String of(List<Column> columns, List<Row> rows) {
    StringBuilder out = new StringBuilder();
    List<Column> withStates = columns.stream().filter(c -> hasStates(c, rows)).toList();
    List<String> header = new ArrayList<>();
    for (Column column : columns) {
      header.add(CsvText.words(column.name()));
      if (withStates.contains(column)) {
        header.add(CsvText.words(column.name() + "_state"));
      }
    }
    out.append(String.join(",", header)).append("\r\n");
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (Column column : columns) {
        Value value = row.get(column.name());
        cells.add(value instanceof Quantity ? value.plain() : CsvText.words(value.plain()));
        if (withStates.contains(column)) {
          cells.add(state((Quantity) value));
        }
      }
      out.append(String.join(",", cells)).append("\r\n");
    }
    return out.toString();
  }

  private static boolean hasStates(Column column, List<Row> rows) {
    return rows.stream()
        .map(row -> row.get(column.name()))
        .anyMatch(v -> v instanceof Quantity q && q.state() != Quantity.State.EXACT);
  }

  private static String state(Quantity quantity) {
    return switch (quantity.state()) {
      case EXACT -> "exact";
      case ESTIMATE -> "estimate";
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
      case SUPPRESSED -> "not released";
    };
  }
}
