package io.waymark.figure;

import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.List;
import java.util.Optional;

/** What an expression can come to. */
public sealed interface Answer extends Step {

  /** A quantity, words, a day, or the truth of a comparison ({@link Value.Flag}). */
  record One(Value value) implements Answer {}

  /** A row of a dataset. */
  record OneRow(Row row) implements Answer {}

  /** Rows of a dataset; {@code order} tells how they were sorted, when they were. */
  record Table(Dataset dataset, List<Row> rows, Optional<Order> order) implements Answer {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A column's cells in the rows of a table. */
  record Cells(Table table, Column column) implements Answer {
    public List<Value> values() {
      int at = table.dataset().indexOf(column.name());
      return table.rows().stream().map(row -> row.cells().get(at)).toList();
    }
  }

  /** Values to choose from, as on the right of {@code in}. */
  record Choices(List<Value> values) implements Answer {
    public Choices {
      values = List.copyOf(values);
    }
  }

  /** The column by which rows were sorted, and which end comes first. */
  record Order(Column column, boolean descending) {}

  static Answer of(boolean truth) {
    return new One(new Value.Flag(truth));
  }

  /** What it is, in an author's words. */
  default String kind() {
    if (this instanceof OneRow row) {
      return "a row of " + row.row().dataset().name();
    } else if (this instanceof Table table) {
      return "a table (" + table.dataset().name() + ")";
    } else if (this instanceof Cells cells) {
      return "the column " + cells.table().dataset().name() + "." + cells.column().name();
    } else if (this instanceof One one) {
      Value value = one.value();
      if (value instanceof Quantity quantity) {
        return QuantityFormat.EXACT.print(quantity);
      }
      return value instanceof Value.Flag
          ? "true or false"
          : value instanceof Value.Missing ? "an empty cell" : "\"" + value.plain() + "\"";
    }
    return "a list";
  }
}
