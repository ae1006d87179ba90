package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.figure.Functions.Arguments;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The functions that answer one value. */
final class ValueFunctions {
  private static final int MOST_DECIMALS = 30;

  private ValueFunctions() {}

  static Step sum(Evaluation e, Arguments arguments) {
    return aggregate(e, arguments, many -> Aggregates.sum(many.all(), many.nonNegative()));
  }

  static Step min(Evaluation e, Arguments arguments) {
    return aggregate(e, arguments, many -> Aggregates.min(many.all()));
  }

  static Step max(Evaluation e, Arguments arguments) {
    return aggregate(e, arguments, many -> Aggregates.max(many.all()));
  }

  static Step median(Evaluation e, Arguments arguments) {
    return aggregate(e, arguments, many -> Aggregates.median(many.all()));
  }

  static Step mean(Evaluation e, Arguments arguments) {
    Node weight = arguments.named().get("weight");
    if (weight == null) {
      return aggregate(e, arguments, many -> Aggregates.mean(many.all()));
    }
    Step values = e.answer(arguments.get(0));
    Step weights = weights(e, weight, values);
    if (!(values instanceof Answer.Cells cells)) {
      return values instanceof Answer a
          ? Operands.notNumbers("mean", a).at(arguments.get(0))
          : values;
    }
    if (!(weights instanceof Answer.Cells by)) {
      return weights;
    }
    Step many = Operands.quantities(e, "mean", cells);
    Step much = Operands.quantities(e, "mean", new Answer.Cells(cells.table(), by.column()));
    if (!(many instanceof Quantities a)) {
      return many;
    }
    return much instanceof Quantities b ? Aggregates.mean(a.all(), b.all()) : much;
  }

  /** The weights are taken from the rows of the values, so that one {@code where} is enough. */
  private static Step weights(Evaluation e, Node weight, Step values) {
    if (!(values instanceof Answer.Cells cells)) {
      return values;
    }
    Dataset dataset = cells.table().dataset();
    if (weight instanceof Node.Name name && dataset.indexOf(name.name()) >= 0) {
      return Evaluation.column(dataset, name.name());
    }
    Step step = e.answer(weight);
    if (step instanceof Answer.Cells by && by.table().dataset() == dataset) {
      return by;
    }
    return step instanceof Answer answer
        ? Problem.of(
                Code.FIGURE_TYPE,
                "Weights are a column of " + dataset.name() + ", not " + answer.kind() + ".")
            .at(weight)
        : step;
  }

  static Step growth(Evaluation e, Arguments arguments) {
    return pair(e, arguments, Arithmetic::growth);
  }

  static Step ratio(Evaluation e, Arguments arguments) {
    return pair(e, arguments, Arithmetic::ratio);
  }

  static Step difference(Evaluation e, Arguments arguments) {
    return pair(e, arguments, Arithmetic::subtract);
  }

  static Step abs(Evaluation e, Arguments arguments) {
    Step one = Operands.number(e, arguments.get(0));
    return Operands.quantity(one).map(Arithmetic::abs).orElse(one);
  }

  static Step round(Evaluation e, Arguments arguments) {
    Step one = Operands.number(e, arguments.get(0));
    Quantity number = Operands.quantity(one).orElse(null);
    if (number == null) {
      return one;
    }
    if (arguments.all().size() == 1) {
      return Arithmetic.round(number, 0);
    }
    Step step = Operands.number(e, arguments.get(1));
    Quantity digits = Operands.quantity(step).orElse(null);
    if (digits == null) {
      return step;
    }
    BigDecimal places = digits.amount().orElse(new BigDecimal("0.5")).stripTrailingZeros();
    boolean sensible =
        places.scale() <= 0 && places.abs().compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0;
    return sensible
        ? Arithmetic.round(number, places.intValueExact())
        : Problem.of(
                Code.FIGURE_TYPE,
                "Digits are a whole number up to "
                    + MOST_DECIMALS
                    + ", not "
                    + QuantityFormat.EXACT.print(digits)
                    + ".")
            .at(arguments.get(1));
  }

  /** Whether there is an amount: bounds have one, suppressed and empty cells don't. */
  static Step released(Evaluation e, Arguments arguments) {
    Step step = e.answer(arguments.get(0));
    if (step instanceof Answer.One one) {
      boolean hidden = one.value() instanceof Quantity q && q.isSuppressed();
      return Answer.of(!hidden && !(one.value() instanceof Value.Missing));
    }
    return step instanceof Answer answer
        ? Problem.of(
            Code.FIGURE_TYPE, "Only a single value is released, not " + answer.kind() + ".")
        : step;
  }

  /** Whether one amount is meant: bounds, suppressed and empty cells aren't definite. */
  static Step definite(Evaluation e, Arguments arguments) {
    Step step = e.answer(arguments.get(0));
    if (step instanceof Answer.One one) {
      return Answer.of(
          one.value() instanceof Quantity q
              && (q.state() == Quantity.State.EXACT || q.state() == Quantity.State.ESTIMATE));
    }
    return step instanceof Answer answer
        ? Problem.of(
            Code.FIGURE_TYPE, "Only a single value is definite, not " + answer.kind() + ".")
        : step;
  }

  static Step figure(Evaluation e, Arguments arguments) {
    Node node = arguments.get(0);
    if (!(node instanceof Node.Words words) || words.text().indexOf('#') < 1) {
      return Problem.of(Code.FIGURE_TYPE, "A figure's address names a page and a figure.")
          .hint("Write it as figure(\"lakes/baikal#depth\").")
          .at(node);
    }
    int hash = words.text().indexOf('#');
    String page = words.text().substring(0, hash);
    String name = words.text().substring(hash + 1);
    Scope.Sought sought = e.scope().figure(page, name);
    if (sought instanceof Scope.Sought.UnknownPage unknown) {
      return Problem.of(Code.UNKNOWN_PAGE, "There is no page \"" + page + "\".")
          .hint(DidYouMean.hint(page, unknown.known()))
          .at(node);
    }
    if (sought instanceof Scope.Sought.Unknown unknown) {
      return Problem.of(
              Code.UNKNOWN_FIGURE, "The page " + page + " has no figure \"" + name + "\".")
          .hint(DidYouMean.hint(name, unknown.known()))
          .at(node);
    }
    return e.figure(sought);
  }

  private static Step aggregate(
      Evaluation e, Arguments arguments, Function<Quantities, Step> function) {
    String name = arguments.call().function();
    Step gathered;
    if (arguments.all().size() > 1) {
      gathered = Operands.singles(e, name, arguments.all());
    } else {
      Step only = e.answer(arguments.get(0));
      gathered =
          only instanceof Answer.Cells cells
              ? Operands.quantities(e, name, cells)
              : only instanceof Answer answer ? Operands.notNumbers(name, answer) : only;
      gathered = gathered instanceof Problem p ? p.at(arguments.get(0)) : gathered;
    }
    return gathered instanceof Quantities quantities ? function.apply(quantities) : gathered;
  }

  private static Step pair(
      Evaluation e, Arguments arguments, BiFunction<Quantity, Quantity, Step> function) {
    Step first = Operands.number(e, arguments.get(0));
    Step second = Operands.number(e, arguments.get(1));
    Quantity a = Operands.quantity(first).orElse(null);
    Quantity b = Operands.quantity(second).orElse(null);
    if (a == null) {
      return first;
    }
    if (b == null) {
      return second;
    }
    Step step = function.apply(a, b);
    return step instanceof Problem p && p.code() == Code.UNIT_MISMATCH
        ? p.at(arguments.call())
            .related(Operators.side(e, arguments.get(0), new Answer.One(a)), arguments.get(0))
            .related(Operators.side(e, arguments.get(1), new Answer.One(b)), arguments.get(1))
        : step;
  }
}
