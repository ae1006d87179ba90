package io.waymark.render.chart;

import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.stream.Collectors;

/**
 * A whole dataset as a CSV for download: columns by their names, numbers in plain notation.
 *
 * <p>A value that was not released is an empty cell; {@code 4120+} is 4,120 or more, {@code 4120-}
 * is 4,120 or less.
 */
public final class DatasetCsv {
  private DatasetCsv() {}

  public static String of(Dataset dataset) {
    StringBuilder out = new StringBuilder();
    out.append(dataset.columnNames().stream().map(CsvText::words).collect(Collectors.joining(",")));
    out.append('\n');
    for (Row row : dataset.rows()) {
      out.append(row.cells().stream().map(DatasetCsv::cell).collect(Collectors.joining(",")));
      out.append('\n');
    }
    return out.toString();
  }

  private static String cell(Value value) {
    if (!(value instanceof Quantity quantity)) {
      return CsvText.words(value.plain());
    }
    return switch (quantity.state()) {
      case AT_LEAST -> quantity.plain() + "+";
      case AT_MOST -> quantity.plain() + "-";
      default -> quantity.plain();
    };
  }
}
