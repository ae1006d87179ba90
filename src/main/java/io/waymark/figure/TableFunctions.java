package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.figure.Functions.Arguments;
import io.waymark.model.Column;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The functions that choose rows. */
final class TableFunctions {
  private TableFunctions() {}

  static Step where(Evaluation e, Arguments arguments) {
    Step rows = e.answer(arguments.get(0));
    Node condition = arguments.get(1);
    if (rows instanceof Answer.Table table) {
      return RowFilter.keep(e, table, condition);
    }
    if (rows instanceof Answer.Cells cells) {
      Step kept = RowFilter.keep(e, cells.table(), condition);
      return kept instanceof Answer.Table table ? new Answer.Cells(table, cells.column()) : kept;
    }
    return needsRows(arguments, rows);
  }

  /** Sorted by a column, {@code "depth"} or {@code "-depth"}; what has no value comes last. */
  static Step sort(Evaluation e, Arguments arguments) {
    Step rows = e.answer(arguments.get(0));
    Node by = arguments.get(1);
    boolean minus = by instanceof Node.Prefix p && p.operator().equals("-");
    Node name = by instanceof Node.Prefix p && minus ? p.operand() : by;
    String written =
        name instanceof Node.Words words
            ? words.text()
            : name instanceof Node.Name column ? column.name() : "";
    boolean descending = minus || written.startsWith("-");
    String column = written.startsWith("-") ? written.substring(1) : written;
    Answer.Table table =
        rows instanceof Answer.Table t ? t : rows instanceof Answer.Cells c ? c.table() : null;
    if (table == null) {
      return needsRows(arguments, rows);
    }
    Step known = Evaluation.column(table.dataset(), column);
    if (!(known instanceof Answer.Cells cells)) {
      return known instanceof Problem problem ? problem.at(by) : known;
    }
    List<Row> sorted = new ArrayList<>(table.rows());
    sorted.sort(order(cells.column(), descending));
    var order = Optional.of(new Answer.Order(cells.column(), descending));
    Answer.Table result = new Answer.Table(table.dataset(), sorted, order);
    return rows instanceof Answer.Cells c ? new Answer.Cells(result, c.column()) : result;
  }

  static Step first(Evaluation e, Arguments arguments) {
    return end(e, arguments, true);
  }

  static Step last(Evaluation e, Arguments arguments) {
    return end(e, arguments, false);
  }

  /** The number of rows, whatever is or isn't released in them. */
  static Step count(Evaluation e, Arguments arguments) {
    Step rows = e.answer(arguments.get(0));
    Answer.Table counted =
        rows instanceof Answer.Table t ? t : rows instanceof Answer.Cells c ? c.table() : null;
    if (counted == null) {
      return needsRows(arguments, rows);
    }
    e.reading().table(counted);
    return new Answer.One(Quantity.exact(BigDecimal.valueOf(counted.rows().size()), Unit.ROWS));
  }

  static Step cell(Evaluation e, Arguments arguments) {
    Step of = e.answer(arguments.get(0));
    Node node = arguments.get(1);
    String column =
        node instanceof Node.Words words
            ? words.text()
            : node instanceof Node.Name name ? name.name() : "";
    if (of instanceof Answer.OneRow row) {
      Step cell = e.cell(row.row(), column);
      return cell instanceof Problem problem ? problem.at(node) : cell;
    }
    if (of instanceof Answer.Table table) {
      if (table.rows().size() == 1) {
        Step cell = e.cell(table.rows().get(0), column);
        return cell instanceof Problem problem ? problem.at(node) : cell;
      }
      return Problem.of(
              Code.NO_MATCHING_ROW,
              "One row is needed, and there are "
                  + table.rows().size()
                  + " of "
                  + table.dataset().name()
                  + ".")
          .hint("Choose one: first(…), last(…) or where(…).")
          .at(arguments.get(0));
    }
    return needsRows(arguments, of);
  }

  /** A cell as words: a name, or a number's digits. */
  static Step label(Evaluation e, Arguments arguments) {
    Step cell = cell(e, arguments);
    return cell instanceof Answer.One one && !(one.value() instanceof Value.Missing)
        ? new Answer.One(new Value.Text(QuantityFormat.TEXT.print(one.value())))
        : cell;
  }

  /** A column's words in a row, as prose has them; what is empty is left out. */
  static Step join(Evaluation e, Arguments arguments) {
    Step values = e.answer(arguments.get(0));
    if (!(values instanceof Answer.Cells cells)) {
      return values instanceof Answer answer
          ? Problem.of(Code.FIGURE_TYPE, "join needs a column, not " + answer.kind() + ".")
              .hint("Name a column of a dataset, such as lakes.name.")
              .at(arguments.get(0))
          : values;
    }
    List<Row> rows = cells.table().rows();
    e.reading().table(cells.table());
    List<String> words =
        rows.stream()
            .map(row -> row.get(cells.column().name()))
            .filter(value -> !isEmpty(value))
            .map(QuantityFormat.TEXT::print)
            .toList();
    return new Answer.One(new Value.Text(e.scope().language().list(words)));
  }

  private static Step end(Evaluation e, Arguments arguments, boolean first) {
    Step rows = e.answer(arguments.get(0));
    Answer.Table table =
        rows instanceof Answer.Table t ? t : rows instanceof Answer.Cells c ? c.table() : null;
    if (table == null) {
      return needsRows(arguments, rows);
    }
    if (table.rows().isEmpty()) {
      return Problem.of(
              Code.NO_MATCHING_ROW, "There are no rows of " + table.dataset().name() + " left.")
          .hint("Widen the condition of where(…).");
    }
    Row row = table.rows().get(first ? 0 : table.rows().size() - 1);
    Optional<Problem> unsure = table.order().flatMap(order -> unsure(table, order, row, first));
    if (unsure.isPresent()) {
      return unsure.get();
    }
    return rows instanceof Answer.Cells cells
        ? e.cell(row, cells.column().name())
        : new Answer.OneRow(row);
  }

  /** Whether another row might belong in this one's place, had its value been released. */
  private static Optional<Problem> unsure(
      Answer.Table table, Answer.Order order, Row chosen, boolean first) {
    Value value = chosen.get(order.column().name());
    String operator = order.descending() == first ? ">=" : "<=";
    for (Row other : table.rows()) {
      Value rival = other.get(order.column().name());
      if (other.equals(chosen) || !(value instanceof Quantity) || !(rival instanceof Quantity)) {
        continue;
      }
      if (!(Comparison.compare(operator, value, rival) instanceof Answer)) {
        return Optional.of(
            Problem.of(
                    Code.UNDECIDABLE,
                    "Which row is "
                        + (first ? "first" : "last")
                        + " can't be known: "
                        + order.column().name()
                        + " is "
                        + Evaluator.printed(value)
                        + " in "
                        + RowFilter.name(chosen)
                        + " and "
                        + Evaluator.printed(rival)
                        + " in "
                        + RowFilter.name(other)
                        + ".")
                .hint(
                    "Leave such rows out first: where("
                        + order.column().name()
                        + " is released)."));
      }
    }
    return Optional.empty();
  }

  private static Comparator<Row> order(Column column, boolean descending) {
    Comparator<Value> values =
        (a, b) -> {
          if (a instanceof Quantity x && b instanceof Quantity y) {
            return x.amount().orElseThrow().compareTo(y.amount().orElseThrow());
          }
          return a instanceof Value.Day x && b instanceof Value.Day y
              ? x.date().compareTo(y.date())
              : a.plain().compareTo(b.plain());
        };
    Comparator<Value> directed = descending ? values.reversed() : values;
    return Comparator.comparing(
        row -> row.get(column.name()),
        Comparator.comparing(TableFunctions::isEmpty)
            .thenComparing((a, b) -> isEmpty(a) ? 0 : directed.compare(a, b)));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Missing || value instanceof Quantity q && q.isSuppressed();
  }

  private static Step needsRows(Arguments arguments, Step step) {
    String function = arguments.call().function();
    return step instanceof Answer answer
        ? Problem.of(Code.FIGURE_TYPE, function + " needs rows, not " + answer.kind() + ".")
            .hint("Name a dataset or one of its columns.")
            .at(arguments.get(0))
        : step;
  }
}
