package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the numbers that a function calculates with. */
final class Operands {
  private Operands() {}

  /** The numbers of a column, or why there are none. */
  static Step quantities(Evaluation e, String function, Answer.Cells cells) {
    Column column = cells.column();
    Dataset dataset = cells.table().dataset();
    if (!column.type().isNumeric()) {
      return notNumbers(function, cells);
    }
    if (cells.table().rows().isEmpty()) {
      return Problem.of(
              Code.NO_MATCHING_ROW,
              "There are no rows of " + dataset.name() + " left for " + function + ".")
          .hint("Widen the condition of where(…).");
    }
    e.reading().table(cells.table());
    List<Quantity> quantities = new ArrayList<>();
    for (Value value : cells.values()) {
      quantities.add(value instanceof Quantity q ? q : Quantity.suppressed(column.unit()));
    }
    return new Quantities(quantities, nonNegative(dataset, column));
  }

  /** Counts and amounts are never below zero; a column that holds a lesser value proves it may. */
  private static boolean nonNegative(Dataset dataset, Column column) {
    boolean signed = column.unit().equals(Unit.NONE) || column.unit().equals(Unit.CHANGE);
    return !signed && !dataset.hasNegative(dataset.indexOf(column.name()));
  }

  /** Several numbers, the typed ones in the unit of the first that isn't. */
  static Step singles(Evaluation e, String function, List<Node> nodes) {
    List<Quantity> quantities = new ArrayList<>();
    for (Node node : nodes) {
      Step step = number(e, node);
      if (quantity(step).isEmpty()) {
        return step;
      }
      quantities.add(quantity(step).get());
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (!nodes.get(i).isTyped()) {
        return new Quantities(alike(nodes, quantities, quantities.get(i)), false);
      }
    }
    return new Quantities(quantities, false);
  }

  private static List<Quantity> alike(List<Node> nodes, List<Quantity> all, Quantity model) {
    List<Quantity> alike = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      alike.add(nodes.get(i).isTyped() ? Operators.like(all.get(i), model) : all.get(i));
    }
    return alike;
  }

  /** One number, or why it is none. */
  static Step number(Evaluation e, Node node) {
    Step step = e.answer(node);
    return step instanceof Answer answer && quantity(step).isEmpty()
        ? Problem.of(Code.FIGURE_TYPE, "A number belongs here, not " + answer.kind() + ".")
            .hint(
                answer instanceof Answer.Cells
                    ? Optional.of("Make it one: sum(…), max(…), first(…) or lookup(…).")
                    : Optional.empty())
            .at(node)
        : step;
  }

  static Optional<Quantity> quantity(Step step) {
    return step instanceof Answer.One one && one.value() instanceof Quantity q
        ? Optional.of(q)
        : Optional.empty();
  }

  static Problem notNumbers(String function, Answer answer) {
    return Problem.of(
            Code.FIGURE_TYPE, function + " needs a column of numbers, not " + answer.kind() + ".")
        .hint("Name a column, as in " + function + "(lakes.depth).");
  }
}
