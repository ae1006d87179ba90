package io.waymark.figure;

import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The range that holds the true value of a quantity: its state, in a form that can be calculated
 * with. Every operation's range holds the truth whenever its operands' ranges do.
 *
 * @param low the least it can be
 * @param high the most it can be
 * @param estimate whether an end is an approximation of ours
 */
record Bounds(End low, End high, boolean estimate) {

  /** An end of a range; {@code infinite} is -1 or 1 where there is no end, and else 0. */
  record End(BigDecimal number, int infinite) implements Comparable<End> {
    static final End BELOW = new End(BigDecimal.ZERO, -1);
    static final End ABOVE = new End(BigDecimal.ZERO, 1);
    static final End ZERO = new End(BigDecimal.ZERO, 0);

    static End of(BigDecimal number) {
      return new End(number, 0);
    }

    boolean isFinite() {
      return infinite == 0;
    }

    int sign() {
      return isFinite() ? number.signum() : infinite;
    }

    End plus(End other) {
      if (isFinite() && other.isFinite()) {
        return of(number.add(other.number, MathContext.DECIMAL128));
      }
      return isFinite() ? other : this;
    }

    End negated() {
      return new End(number.negate(), -infinite);
    }

    /** Nothing times no end is nothing: the end itself is never reached. */
    End times(End other) {
      if (isFinite() && other.isFinite()) {
        return of(number.multiply(other.number, MathContext.DECIMAL128));
      }
      return infinity(sign() * other.sign());
    }

    End dividedBy(End other) {
      if (isFinite() && other.isFinite()) {
        return of(number.divide(other.number, MathContext.DECIMAL128));
      }
      return other.isFinite() ? infinity(sign() * other.sign()) : ZERO;
    }

    private static End infinity(int sign) {
      return sign == 0 ? ZERO : sign > 0 ? ABOVE : BELOW;
    }

    @Override
    public int compareTo(End other) {
      return infinite != other.infinite || infinite != 0
          ? Integer.compare(infinite, other.infinite)
          : number.compareTo(other.number);
    }
  }

  static Bounds of(Quantity quantity) {
    End amount = End.of(quantity.amount().orElse(BigDecimal.ZERO));
    return switch (quantity.state()) {
      case EXACT -> new Bounds(amount, amount, false);
      case ESTIMATE -> new Bounds(amount, amount, true);
      case AT_LEAST -> new Bounds(amount, End.ABOVE, false);
      case AT_MOST -> new Bounds(End.BELOW, amount, false);
      case SUPPRESSED -> new Bounds(End.BELOW, End.ABOVE, false);
    };
  }

  /** The range of a quantity that can't be below zero. */
  static Bounds ofNonNegative(Quantity quantity) {
    Bounds plain = of(quantity);
    return plain.low.isFinite() || plain.high.sign() < 0
        ? plain
        : new Bounds(End.ZERO, plain.high, plain.estimate);
  }

  boolean isPoint() {
    return low.isFinite() && low.compareTo(high) == 0;
  }

  boolean hasNoEnds() {
    return !low.isFinite() && !high.isFinite();
  }

  Bounds plus(Bounds other) {
    return new Bounds(low.plus(other.low), high.plus(other.high), estimate || other.estimate);
  }

  Bounds negated() {
    return new Bounds(high.negated(), low.negated(), estimate);
  }

  Bounds times(Bounds other) {
    return corners(other, End::times);
  }

  /** The quotients, or nothing when the divisor may be zero. */
  Optional<Bounds> dividedBy(Bounds divisor) {
    return divisor.low.sign() <= 0 && divisor.high.sign() >= 0
        ? Optional.empty()
        : Optional.of(corners(divisor, End::dividedBy));
  }

  Bounds magnitude() {
    if (low.sign() >= 0) {
      return this;
    }
    if (high.sign() <= 0) {
      return negated();
    }
    End far = low.negated().compareTo(high) > 0 ? low.negated() : high;
    return new Bounds(End.ZERO, far, estimate);
  }

  private Bounds corners(Bounds other, BinaryOperator<End> operation) {
    var ends =
        Stream.of(
                operation.apply(low, other.low),
                operation.apply(low, other.high),
                operation.apply(high, other.low),
                operation.apply(high, other.high))
            .sorted(Comparator.naturalOrder())
            .toList();
    return new Bounds(ends.get(0), ends.get(3), estimate || other.estimate);
  }

  /**
   * The quantity of this range, or nothing when no state tells it: a state has one end. A range
   * that begins or ends at zero is told by its other end.
   */
  Optional<Quantity> quantity(Unit unit, Optional<Period> period) {
    if (isPoint()) {
      return made(low, unit, period, estimate ? State.ESTIMATE : State.EXACT);
    }
    if (hasNoEnds()) {
      return Optional.of(Quantity.suppressed(unit).withPeriod(period));
    }
    if (low.isFinite() && (!high.isFinite() || high.sign() == 0)) {
      return made(low, unit, period, State.AT_LEAST);
    }
    if (high.isFinite() && (!low.isFinite() || low.sign() == 0)) {
      return made(high, unit, period, State.AT_MOST);
    }
    return Optional.empty();
  }

  private static Optional<Quantity> made(End end, Unit unit, Optional<Period> period, State state) {
    return Optional.of(new Quantity(Optional.of(end.number()), unit, period, state));
  }
}
