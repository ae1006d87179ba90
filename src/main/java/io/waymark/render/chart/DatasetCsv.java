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
    return write(fields(columns, rows), rows);
  }

  /**
   * A column of the download.
   *
   * @param column the dataset's column it is made from
   * @param isState whether it says how that one's amounts stand to the truth
   */
  record CsvField(Column column, boolean isState) {
    /** What stands in the header. */
    String name() {
      return isState ? column.name() + "_state" : column.name();
    }
  }

  /** The columns of the download of some columns of some rows. */
  static List<CsvField> fields(List<Column> columns, List<Row> rows) {
    List<CsvField> fields = new ArrayList<>();
    for (Column column : columns) {
      fields.add(new CsvField(column, false));
      if (hasStates(column, rows)) {
        fields.add(new CsvField(column, true));
      }
    }
    return fields;
  }

  static String write(List<CsvField> fields, List<Row> rows) {
    StringBuilder out = new StringBuilder();
    List<String> header = fields.stream().map(field -> CsvText.words(field.name())).toList();
    out.append(String.join(",", header)).append("\r\n");
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (CsvField field : fields) {
        cells.add(cell(row.get(field.column().name()), field.isState()));
      }
      out.append(String.join(",", cells)).append("\r\n");
    }
    return out.toString();
  }

  private static String cell(Value value, boolean isState) {
    if (isState) {
      return state((Quantity) value);
    }
    return value instanceof Quantity ? value.plain() : CsvText.words(value.plain());
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
