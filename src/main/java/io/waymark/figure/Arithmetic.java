package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Calculating with quantities, in decimals of 34 digits. Unit, period and state travel: what is
 * answered holds of the truth whenever the operands do, or there is no answer but a problem.
 */
final class Arithmetic {
  private static final int MOST_DIGITS = 400;

  private Arithmetic() {}

  static Step add(Quantity a, Quantity b) {
    if (!a.unit().equals(b.unit())) {
      return unlike("added", a, b);
    }
    if (Periods.differ(a, b)) {
      return Problem.of(
              Code.PERIOD_MISMATCH,
              "Quantities of " + label(a) + " and of " + label(b) + " can't be added.")
          .hint("Add quantities of one period; difference, growth and ratio may span two.");
    }
    return made(Bounds.of(a).plus(Bounds.of(b)), a.unit(), Periods.common(a, b), a, b);
  }

  /** {@code to - from}; across periods it is the difference between them. */
  static Step subtract(Quantity to, Quantity from) {
    if (!to.unit().equals(from.unit())) {
      return unlike("subtracted", to, from);
    }
    Bounds difference = Bounds.of(to).plus(Bounds.of(from).negated());
    return made(difference, to.unit(), Periods.span(from, to), to, from);
  }

  static Step multiply(Quantity a, Quantity b) {
    Optional<Unit> unit = Units.times(a.unit(), b.unit());
    return unit.isEmpty()
        ? unlike("multiplied", a, b)
        : made(Bounds.of(a).times(Bounds.of(b)), unit.get(), Periods.span(a, b), a, b);
  }

  static Step divide(Quantity a, Quantity b) {
    Optional<Unit> unit = Units.dividedBy(a.unit(), b.unit());
    return unit.isEmpty() ? unlike("divided", a, b) : quotient(a, b, unit.get());
  }

  /** The part as a share of the whole; like units only. */
  static Step ratio(Quantity part, Quantity whole) {
    return part.unit().equals(whole.unit())
        ? quotient(part, whole, Unit.SHARE)
        : unlike("compared in a ratio", part, whole);
  }

  /** By how much of {@code from} it changed: 0.12 means twelve percent more. */
  static Step growth(Quantity from, Quantity to) {
    if (!from.unit().equals(to.unit())) {
      return unlike("compared in a growth", from, to);
    }
    if (from.amount().isPresent() && from.amount().get().signum() < 0) {
      return Problem.of(
              Code.FIGURE_TYPE,
              "Growth from " + QuantityFormat.EXACT.print(from) + " means nothing.")
          .hint("Use difference(to, from) for amounts below zero.");
    }
    Step times = quotient(to, from, Unit.CHANGE);
    return times instanceof Answer.One one && one.value() instanceof Quantity quantity
        ? subtract(quantity, Quantity.exact(BigDecimal.ONE, Unit.CHANGE))
        : times;
  }

  static Step negate(Quantity q) {
    return made(Bounds.of(q).negated(), q.unit(), q.period(), q, q);
  }

  static Step abs(Quantity q) {
    return made(Bounds.of(q).magnitude(), q.unit(), q.period(), q, q);
  }

  /**
   * Rounded half up to decimals (below zero: to tens, hundreds …). Bounds are rounded to the side
   * on which they stay true; an exact amount that rounding changes is an estimate from then on.
   */
  static Step round(Quantity q, int digits) {
    if (q.isSuppressed()) {
      return new Answer.One(q);
    }
    RoundingMode mode =
        switch (q.state()) {
          case AT_LEAST -> RoundingMode.FLOOR;
          case AT_MOST -> RoundingMode.CEILING;
          default -> RoundingMode.HALF_UP;
        };
    BigDecimal amount = q.amount().orElseThrow();
    BigDecimal rounded = amount.setScale(digits, mode);
    boolean changed = rounded.compareTo(amount) != 0;
    State state = changed && q.state() == State.EXACT ? State.ESTIMATE : q.state();
    return new Answer.One(new Quantity(Optional.of(rounded), q.unit(), q.period(), state));
  }

  /** The quantity of a range, or why there is none. */
  static Step made(Bounds bounds, Unit unit, Optional<Period> period, Quantity a, Quantity b) {
    Optional<Quantity> quantity = bounds.quantity(unit, period);
    boolean unknown = a.isSuppressed() || b.isSuppressed();
    if (quantity.isEmpty() || quantity.get().isSuppressed() && !unknown) {
      return undecidable(a, b);
    }
    return checked(quantity.get());
  }

  /** The quantity, unless it has more digits than anything that is counted or measured. */
  static Step checked(Quantity quantity) {
    BigDecimal amount = quantity.amount().orElse(BigDecimal.ZERO);
    long magnitude = Math.abs((long) amount.precision() - amount.scale());
    return amount.signum() != 0 && magnitude > MOST_DIGITS
        ? Problem.of(Code.FIGURE_TYPE, "The result has more than " + MOST_DIGITS + " digits.")
        : new Answer.One(quantity);
  }

  private static Step quotient(Quantity a, Quantity b, Unit unit) {
    Bounds divisor = Bounds.of(b);
    if (divisor.isPoint() && divisor.low().sign() == 0) {
      return Problem.of(Code.FIGURE_TYPE, QuantityFormat.EXACT.print(a) + " is divided by zero.");
    }
    if (b.isSuppressed()) {
      return new Answer.One(Quantity.suppressed(unit).withPeriod(Periods.span(b, a)));
    }
    Optional<Bounds> bounds = Bounds.of(a).dividedBy(divisor);
    return bounds.isEmpty()
        ? undecidable(a, b)
        : made(bounds.get(), unit, Periods.span(b, a), a, b);
  }

  static Problem unlike(String what, Quantity a, Quantity b) {
    return Problem.of(
            Code.UNIT_MISMATCH,
            "Unlike units can't be "
                + what
                + ": "
                + Units.named(a.unit())
                + " and "
                + Units.named(b.unit())
                + ".")
        .hint("Bring both to one unit first.");
  }

  private static Problem undecidable(Quantity a, Quantity b) {
    return Problem.of(
            Code.UNDECIDABLE,
            "Nothing certain follows from "
                + QuantityFormat.EXACT.print(a)
                + (a == b ? "." : " and " + QuantityFormat.EXACT.print(b) + "."))
        .hint("Use rows whose values are released exactly.");
  }

  private static String label(Quantity q) {
    return q.period().map(Period::label).orElse("an unknown period");
  }
}
