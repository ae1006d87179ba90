package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.model.Dataset;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the rows for which a condition holds. */
final class RowFilter {
  private RowFilter() {}

  static Step keep(Evaluation evaluation, Answer.Table table, Node condition) {
    List<Row> kept = new ArrayList<>();
    Dataset dataset = table.dataset();
    evaluation.reading().dataset(dataset);
    Optional<Equalities> equalities = Equalities.of(evaluation, table, condition);
    for (Row row : equalities.map(Equalities::rows).orElse(table.rows())) {
      equalities.ifPresent(e -> e.read(dataset, row.index(), evaluation.reading()));
      Step step = evaluation.withRow(row).answer(condition);
      if (step instanceof Problem problem) {
        return problem.code() == Code.UNDECIDABLE ? undecidable(problem, row) : problem;
      }
      if (!(step instanceof Answer.One one) || !(one.value() instanceof Value.Flag flag)) {
        return step instanceof Answer answer
            ? Problem.of(
                    Code.FIGURE_TYPE,
                    "A condition is true or false, and this is " + answer.kind() + ".")
                .at(condition)
                .hint("Compare it with something, as in depth > 100.")
            : step;
      }
      if (flag.set()) {
        kept.add(row);
      }
    }
    equalities.ifPresent(e -> e.read(dataset, dataset.rows().size() - 1, evaluation.reading()));
    return new Answer.Table(dataset, kept, table.order());
  }

  private static Problem undecidable(Problem problem, Row row) {
    return new Problem(
        problem.code(),
        problem.message() + " It is the row " + name(row) + " of " + row.dataset().name() + ".",
        Optional.of("Guard the condition: … is definite and …, or leave the column out of it."),
        problem.at(),
        problem.related());
  }

  /** A row by its key, as in {@code year 2025}, or by its place. */
  static String name(Row row) {
    Dataset dataset = row.dataset();
    return dataset.primaryKey().isEmpty()
        ? "number " + (row.index() + 1)
        : dataset.primaryKey().stream()
            .filter(key -> dataset.indexOf(key) >= 0)
            .map(key -> key + " " + row.get(key).plain())
            .collect(Collectors.joining(", "));
  }
}
