package io.waymark.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number with everything a reader must know to read it: unit, period and how exactly it is known.
 *
 * @param amount the number, in {@code unit}; empty only when nothing at all is known of it
 * @param unit what it is counted in
 * @param period the time it speaks of, when that is one time
 * @param state how the amount stands to the truth
 */
public record Quantity(Optional<BigDecimal> amount, Unit unit, Optional<Period> period, State state)
    implements Value {

  /** How the amount stands to the truth. */
  public enum State {
    /** The amount, as released. */
    EXACT,
    /** Calculated by us from released figures in a way that can only approximate the truth. */
    ESTIMATE,
    /** The truth is the amount or more: top-coded cells, and sums that miss suppressed ones. */
    AT_LEAST,
    /** The truth is the amount or less. */
    AT_MOST,
    /** There is a true value, and it was not released; the amount is empty. */
    SUPPRESSED
  }

  public Quantity {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(period);
    Objects.requireNonNull(state);
    if (amount.isEmpty() != (state == State.SUPPRESSED)) {
      throw new IllegalArgumentException("Suppressed means no amount, and the reverse: " + state);
    }
  }

  public static Quantity exact(BigDecimal amount, Unit unit) {
    return new Quantity(Optional.of(amount), unit, Optional.empty(), State.EXACT);
  }

  public static Quantity suppressed(Unit unit) {
    return new Quantity(Optional.empty(), unit, Optional.empty(), State.SUPPRESSED);
  }

  public Quantity withPeriod(Optional<Period> other) {
    return new Quantity(amount, unit, other, state);
  }

  public Quantity withState(State other) {
    return new Quantity(amount, unit, period, other);
  }

  public boolean isSuppressed() {
    return state == State.SUPPRESSED;
  }
}
