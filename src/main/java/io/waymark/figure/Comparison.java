package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.figure.Bounds.End;
import io.waymark.model.Quantity;
import io.waymark.model.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Comparing values: true or false when the data decide it, and a problem when they don't. */
final class Comparison {
  private Comparison() {}

  /**
   * The truth of {@code left operator right}.
   *
   * @param operator one of {@code == != < <= > >=}
   */
  static Step compare(String operator, Value left, Value right) {
    if (left instanceof Quantity a && right instanceof Quantity b) {
      return quantities(operator, a, b);
    }
    if (left instanceof Value.Day a && day(right).isPresent()) {
      return Answer.of(holds(operator, a.date().compareTo(day(right).get())));
    }
    if (right instanceof Value.Day b && day(left).isPresent()) {
      return Answer.of(holds(operator, day(left).get().compareTo(b.date())));
    }
    boolean equality = operator.equals("==") || operator.equals("!=");
    boolean missing = left instanceof Value.Missing || right instanceof Value.Missing;
    boolean alike = left.getClass() == right.getClass();
    if (equality && isNothing(left) && isNothing(right)) {
      return Answer.of(operator.equals("=="));
    }
    if (equality && (missing || alike)) {
      return Answer.of(left.equals(right) == operator.equals("=="));
    }
    if (alike || missing) {
      return Problem.of(
              Code.FIGURE_TYPE,
              new Answer.One(left).kind()
                  + " and "
                  + new Answer.One(right).kind()
                  + " have no order.")
          .hint("Compare words with == or !=.");
    }
    return Problem.of(
        Code.FIGURE_TYPE,
        new Answer.One(left).kind()
            + " can't be compared with "
            + new Answer.One(right).kind()
            + ".");
  }

  /** An empty cell of words is the same as no words. */
  private static boolean isNothing(Value value) {
    return value instanceof Value.Missing
        || value instanceof Value.Text text && text.text().isEmpty();
  }

  private static String named(Quantity quantity) {
    return quantity.state() == Quantity.State.SUPPRESSED
        ? "a value that isn't released"
        : QuantityFormat.EXACT.print(quantity);
  }

  private static Step quantities(String operator, Quantity a, Quantity b) {
    if (!a.unit().equals(b.unit())) {
      return Arithmetic.unlike("compared", a, b);
    }
    Bounds x = Bounds.of(a);
    Bounds y = Bounds.of(b);
    Optional<Boolean> truth =
        switch (operator) {
          case "<" -> decided(x.high(), y.low(), y.high(), x.low());
          case ">" -> decided(y.high(), x.low(), x.high(), y.low());
          case "<=" -> decided(y.high(), x.low(), x.high(), y.low()).map(more -> !more);
          case ">=" -> decided(x.high(), y.low(), y.high(), x.low()).map(less -> !less);
          case "==" -> equal(x, y);
          default -> equal(x, y).map(same -> !same);
        };
    return truth.isPresent()
        ? Answer.of(truth.get())
        : Problem.of(
                Code.UNDECIDABLE,
                "Whether " + named(a) + " " + words(operator) + " " + named(b) + " can't be known.")
            .hint(
                a.isSuppressed() || b.isSuppressed()
                    ? "Leave such rows out, as in where(… is released)."
                    : "Keep to amounts that are more than bounds, as in where(… is definite).");
  }

  /** Less is certain when one's most is below the other's least, and refuted the other way. */
  private static Optional<Boolean> decided(End most, End otherLeast, End otherMost, End least) {
    if (most.compareTo(otherLeast) < 0) {
      return Optional.of(true);
    }
    return least.compareTo(otherMost) >= 0 ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> equal(Bounds x, Bounds y) {
    if (x.isPoint() && y.isPoint()) {
      return Optional.of(x.low().compareTo(y.low()) == 0);
    }
    boolean apart = x.high().compareTo(y.low()) < 0 || y.high().compareTo(x.low()) < 0;
    return apart ? Optional.of(false) : Optional.empty();
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }

  private static String words(String operator) {
    return switch (operator) {
      case "<" -> "is less than";
      case ">" -> "is more than";
      case "<=" -> "is at most";
      case ">=" -> "is at least";
      case "==" -> "is the same as";
      default -> "differs from";
    };
  }

  private static Optional<LocalDate> day(Value value) {
    if (value instanceof Value.Day day) {
      return Optional.of(day.date());
    }
    if (value instanceof Value.Text text) {
      try {
        return Optional.of(LocalDate.parse(text.text()));
      } catch (DateTimeParseException notADay) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
