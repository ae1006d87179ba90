package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.List;
import java.util.Optional;

/** What operators mean. */
final class Operators {
  private Operators() {}

  static Step prefix(Evaluation evaluation, Node.Prefix prefix) {
    Step operand = evaluation.answer(prefix.operand());
    if (!(operand instanceof Answer answer)) {
      return operand;
    }
    if (prefix.operator().equals("not")) {
      Step truth = truth(answer, "not");
      return truth instanceof Answer.One one ? Answer.of(!isTrue(one)) : truth;
    }
    if (answer instanceof Answer.One one && one.value() instanceof Quantity quantity) {
      return prefix.operator().equals("-") ? Arithmetic.negate(quantity) : answer;
    }
    return Problem.of(
        Code.FIGURE_TYPE,
        "\"" + prefix.operator() + "\" needs a number, not " + answer.kind() + ".");
  }

  static Step infix(Evaluation evaluation, Node.Infix infix) {
    return switch (infix.operator()) {
      case "and" -> logic(evaluation, infix, false);
      case "or" -> logic(evaluation, infix, true);
      default -> {
        Step left = evaluation.answer(infix.left());
        Step right = evaluation.answer(infix.right());
        if (!(left instanceof Answer a)) {
          yield left;
        }
        if (!(right instanceof Answer b)) {
          yield right;
        }
        yield explained(evaluation, infix, a, b, operation(infix, a, b));
      }
    };
  }

  private static Step operation(Node.Infix infix, Answer left, Answer right) {
    String operator = infix.operator();
    if (operator.equals("in") || operator.equals("not in")) {
      return membership(operator.equals("in"), left, right);
    }
    if (!(left instanceof Answer.One a)) {
      return single(operator, left).at(infix.left());
    }
    if (!(right instanceof Answer.One b)) {
      return single(operator, right).at(infix.right());
    }
    Value x = a.value();
    Value y = b.value();
    boolean scales = operator.equals("*") || operator.equals("/");
    if (!scales && x instanceof Quantity p && y instanceof Quantity q) {
      x = infix.left().isTyped() ? like(p, q) : p;
      y = infix.right().isTyped() ? like(q, p) : q;
    }
    if ("+-*/".contains(operator)) {
      return arithmetic(infix, x, y);
    }
    return Comparison.compare(operator, x, y);
  }

  /** A number typed into the expression is counted in whatever it meets. */
  static Quantity like(Quantity typed, Quantity other) {
    return new Quantity(typed.amount(), other.unit(), Optional.empty(), typed.state());
  }

  private static Step arithmetic(Node.Infix infix, Value x, Value y) {
    if (!(x instanceof Quantity a)) {
      return single(infix.operator(), new Answer.One(x)).at(infix.left());
    }
    if (!(y instanceof Quantity b)) {
      return single(infix.operator(), new Answer.One(y)).at(infix.right());
    }
    return switch (infix.operator()) {
      case "+" -> Arithmetic.add(a, b);
      case "-" -> Arithmetic.subtract(a, b);
      case "*" -> Arithmetic.multiply(a, b);
      default -> Arithmetic.divide(a, b);
    };
  }

  private static Step membership(boolean wanted, Answer left, Answer right) {
    if (!(left instanceof Answer.One needle)) {
      return single("in", left);
    }
    List<Value> values;
    if (right instanceof Answer.Choices choices) {
      values = choices.values();
    } else if (right instanceof Answer.Cells cells) {
      values = cells.values();
    } else {
      return Problem.of(
              Code.FIGURE_TYPE, "\"in\" looks into a list or a column, not " + right.kind() + ".")
          .hint("Write a list as in name in [\"Baikal\", \"Tahoe\"].");
    }
    Step undecided = Answer.of(!wanted);
    for (Value value : values) {
      Value other = value;
      if (right instanceof Answer.Choices
          && value instanceof Quantity q
          && q.unit().equals(Unit.NONE)
          && needle.value() instanceof Quantity n) {
        other = like(q, n);
      }
      Step same = Comparison.compare("==", needle.value(), other);
      if (same instanceof Answer.One one && isTrue(one)) {
        return Answer.of(wanted);
      }
      undecided = same instanceof Problem ? same : undecided;
    }
    return undecided;
  }

  /** Left to right, and undecided only when the other side doesn't decide it. */
  private static Step logic(Evaluation evaluation, Node.Infix infix, boolean deciding) {
    Step left = truth(evaluation.answer(infix.left()), infix.operator());
    left = left instanceof Problem problem ? problem.at(infix.left()) : left;
    if (left instanceof Answer.One one && isTrue(one) == deciding) {
      return left;
    }
    boolean undecided = left instanceof Problem p && p.code() == Code.UNDECIDABLE;
    if (!(left instanceof Answer) && !undecided) {
      return left;
    }
    Step right = truth(evaluation.answer(infix.right()), infix.operator());
    right = right instanceof Problem problem ? problem.at(infix.right()) : right;
    boolean decided = right instanceof Answer.One one && isTrue(one) == deciding;
    return undecided && right instanceof Answer && !decided ? left : right;
  }

  /** The step, when it is true or false or no answer at all. */
  private static Step truth(Step step, String operator) {
    if (!(step instanceof Answer answer)
        || answer instanceof Answer.One one && one.value() instanceof Value.Flag) {
      return step;
    }
    return Problem.of(
            Code.FIGURE_TYPE,
            "\""
                + operator
                + "\" joins comparisons; "
                + answer.kind()
                + " is neither true nor false.")
        .hint("Compare it with something, as in depth > 100.");
  }

  static boolean isTrue(Answer.One one) {
    return one.value() instanceof Value.Flag flag && flag.set();
  }

  private static Problem single(String operator, Answer answer) {
    boolean words = answer instanceof Answer.One;
    Problem problem =
        Problem.of(
            Code.FIGURE_TYPE,
            "\""
                + operator
                + "\" needs "
                + (words ? "numbers" : "single values")
                + ", not "
                + answer.kind()
                + ".");
    return words ? problem : problem.hint("Make it one: sum(…), max(…), first(…) or lookup(…).");
  }

  /** A mismatch of units or periods names what each side is. */
  private static Step explained(
      Evaluation evaluation, Node.Infix infix, Answer left, Answer right, Step step) {
    if (!(step instanceof Problem problem)
        || problem.code() != Code.UNIT_MISMATCH && problem.code() != Code.PERIOD_MISMATCH) {
      return step;
    }
    return problem
        .at(infix)
        .related(side(evaluation, infix.left(), left), infix.left())
        .related(side(evaluation, infix.right(), right), infix.right());
  }

  static String side(Evaluation evaluation, Node node, Answer answer) {
    String period =
        answer instanceof Answer.One one && one.value() instanceof Quantity q
            ? Units.named(q.unit()) + q.period().map(p -> ", " + p).orElse("")
            : answer.kind();
    return evaluation.places().words(node) + " is in " + period;
  }
}
