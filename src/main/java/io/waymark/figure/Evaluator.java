package io.waymark.figure;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes what expressions mean. Everything here is a pure function of its arguments. */
public final class Evaluator {
  private Evaluator() {}

  /**
   * What an expression comes to. A failure without diagnostics means that a figure it uses has
   * failed, which is told where that figure is declared.
   */
  public static Outcome<Computed> evaluate(Expression expression, Scope scope) {
    return scope
        .expressions()
        .read(expression)
        .flatMap(node -> finish(new Evaluation(expression, scope), node));
  }

  /**
   * The rows for which a condition holds, such as a chart's {@code where}; names of columns mean
   * the cells of each row. Rows for which it can't be decided are an error.
   */
  public static Outcome<List<Row>> keep(
      Expression condition, Dataset dataset, List<Row> rows, Scope scope) {
    var evaluation = new Evaluation(condition, scope);
    return scope
        .expressions()
        .read(condition)
        .flatMap(
            node -> {
              var table = new Answer.Table(dataset, rows, Optional.empty());
              Step kept = RowFilter.keep(evaluation, table, node);
              return kept instanceof Answer.Table some
                  ? Outcome.of(some.rows())
                  : evaluation.failure(kept);
            });
  }

  static Outcome<Computed> finish(Evaluation evaluation, Node node) {
    Step step = evaluation.answer(node);
    if (!(step instanceof Answer answer)) {
      return evaluation.failure(step);
    }
    if (answer instanceof Answer.Table table) {
      evaluation.reading().table(table);
    } else if (answer instanceof Answer.Cells cells) {
      evaluation.reading().table(cells.table());
    } else if (answer instanceof Answer.OneRow row) {
      evaluation.reading().row(row.row());
    }
    return Outcome.of(new Computed(answer, evaluation.reading().read()));
  }

  /** Values printed for people, as messages name them. */
  static String printed(Value value) {
    return value instanceof Value.Text text
        ? "\"" + text.text() + "\""
        : QuantityFormat.EXACT.print(value);
  }

  static List<String> sorted(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    all.sort(null);
    return all;
  }
}
