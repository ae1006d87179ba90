package io.waymark.figure;

import io.waymark.model.ColumnIndex;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The equalities that a condition over the rows of a whole dataset begins with, such as {@code code
 * == row.code and year == 2025}, each found by the index of its column.
 *
 * <p>They only ever leave out rows for which the condition is surely false; the rest are looked at
 * one by one, so that every answer, problem and read is that of looking at all rows.
 */
final class Equalities {
  /** A column that has to be the same as a value, and what was read to know the value. */
  private record Term(int column, ColumnIndex index, Value value, Read read) {
    /** The rows for which it holds or can't be decided. */
    List<Row> rows() {
      List<Row> known = index.rows(value);
      if (!(value instanceof Quantity) || index.vague().isEmpty()) {
        return known;
      }
      List<Row> all = new ArrayList<>(known);
      index.vague().stream().filter(this::mayHold).forEach(all::add);
      all.sort((a, b) -> Integer.compare(a.index(), b.index()));
      return all;
    }

    boolean mayHold(Row row) {
      Value cell = row.cells().get(column);
      if (cell instanceof Quantity q && value instanceof Quantity v && !ColumnIndex.isKey(cell)) {
        Step same = Comparison.compare("==", q, Operators.like(v, q));
        return !(same instanceof Answer.One one) || Operators.isTrue(one);
      }
      return ColumnIndex.same(cell, value);
    }
  }

  private final List<Term> terms;

  /** For each term, the first row for which those before it may hold. */
  private final List<Integer> begun = new ArrayList<>();

  private final List<Row> candidates;
  private int noted;

  private Equalities(List<Term> terms) {
    this.terms = terms;
    this.candidates = candidates();
  }

  /** The equalities of a condition; empty when all rows have to be looked at. */
  static Optional<Equalities> of(Evaluation evaluation, Answer.Table table, Node condition) {
    Dataset dataset = table.dataset();
    if (table.rows() != dataset.rows() || dataset.rows().isEmpty()) {
      return Optional.empty();
    }
    List<Term> terms = new ArrayList<>();
    for (Node part : conjunction(condition)) {
      Optional<Term> term = term(evaluation, dataset, part);
      if (term.isEmpty()) {
        break;
      }
      terms.add(term.get());
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(new Equalities(terms));
  }

  /** The rows for which the condition may hold, in the dataset's order. */
  List<Row> rows() {
    return candidates;
  }

  /**
   * Notes what looking at all rows up to one would have read before it came to anything else.
   *
   * @param last the position of that row
   */
  void read(Dataset dataset, int last, Reading reading) {
    reading.rows(dataset, last + 1);
    for (; noted < begun.size() && begun.get(noted) <= last; noted++) {
      reading.all(terms.get(noted).read());
    }
  }

  private List<Row> candidates() {
    begun.add(0);
    List<Row> left = terms.get(0).rows();
    for (int i = 1; i < terms.size() && !left.isEmpty(); i++) {
      begun.add(left.get(0).index());
      Term term = terms.get(i);
      List<Row> some = term.rows();
      if (some.size() < left.size()) {
        List<Term> before = terms.subList(0, i);
        left = some.stream().filter(r -> before.stream().allMatch(t -> t.mayHold(r))).toList();
      } else {
        left = left.stream().filter(term::mayHold).toList();
      }
    }
    return left;
  }

  private static List<Node> conjunction(Node condition) {
    if (condition instanceof Node.Infix infix && infix.operator().equals("and")) {
      List<Node> parts = new ArrayList<>(conjunction(infix.left()));
      parts.addAll(conjunction(infix.right()));
      return parts;
    }
    return List.of(condition);
  }

  private static Optional<Term> term(Evaluation evaluation, Dataset dataset, Node part) {
    if (!(part instanceof Node.Infix infix) || !infix.operator().equals("==")) {
      return Optional.empty();
    }
    boolean left = infix.left() instanceof Node.Name name && dataset.indexOf(name.name()) >= 0;
    Node column = left ? infix.left() : infix.right();
    Node value = left ? infix.right() : infix.left();
    if (!(column instanceof Node.Name name)
        || dataset.indexOf(name.name()) < 0
        || Names.in(value).stream().anyMatch(n -> dataset.indexOf(n) >= 0)) {
      return Optional.empty();
    }
    Evaluation apart = evaluation.apart();
    if (!(apart.answer(value) instanceof Answer.One one)) {
      return Optional.empty();
    }
    int at = dataset.indexOf(name.name());
    ColumnIndex index = dataset.index(at);
    return isDecidedBy(index, one.value(), value.isTyped())
        ? Optional.of(new Term(at, index, one.value(), apart.reading().read()))
        : Optional.empty();
  }

  /** Whether no comparison of the value with a cell is a mistake, and the index finds the same. */
  private static boolean isDecidedBy(ColumnIndex index, Value value, boolean typed) {
    if (value instanceof Quantity quantity) {
      return ColumnIndex.isKey(value)
          && index.holdsOnly(Quantity.class)
          && index.unit().isPresent()
          && (typed || index.unit().get().equals(quantity.unit()));
    }
    // An empty cell is the same as no words, and the index has no place for it.
    return value instanceof Value.Text words
        && !words.text().isEmpty()
        && index.holdsOnly(Value.Text.class);
  }
}
