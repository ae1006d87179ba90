package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.figure.Bounds.End;
import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Calculating with many quantities of one unit. Lists are never empty here. */
final class Aggregates {
  private Aggregates() {}

  /**
   * The sum; over suppressed values it is a lower bound when none can be below zero.
   *
   * @param nonNegative whether the true values can't be below zero
   */
  static Step sum(List<Quantity> quantities, boolean nonNegative) {
    Optional<Problem> mixed = mixed(quantities, "added");
    if (mixed.isPresent()) {
      return mixed.get();
    }
    if (quantities.stream().allMatch(Quantity::isSuppressed)) {
      return new Answer.One(first(quantities).withPeriod(Periods.common(quantities)));
    }
    boolean floor = nonNegative && quantities.stream().anyMatch(Quantity::isSuppressed);
    Bounds total = new Bounds(End.ZERO, End.ZERO, false);
    for (Quantity q : quantities) {
      total = total.plus(floor ? Bounds.ofNonNegative(q) : Bounds.of(q));
    }
    Optional<Quantity> sum =
        total.hasNoEnds()
            ? Optional.empty()
            : total.quantity(unit(quantities), Periods.common(quantities));
    return sum.isPresent() ? Arithmetic.checked(sum.get()) : uncertain("The sum", quantities);
  }

  static Step min(List<Quantity> quantities) {
    return extreme(quantities, Comparator.naturalOrder(), "The least value");
  }

  static Step max(List<Quantity> quantities) {
    return extreme(quantities, Comparator.reverseOrder(), "The greatest value");
  }

  static Step mean(List<Quantity> quantities) {
    Optional<Problem> flaw = mixed(quantities, "averaged").or(() -> suppressed(quantities, "mean"));
    if (flaw.isPresent()) {
      return flaw.get();
    }
    Step sum = sum(quantities, false);
    BigDecimal count = BigDecimal.valueOf(quantities.size());
    return sum instanceof Answer.One one && one.value() instanceof Quantity total
        ? Arithmetic.divide(total, Quantity.exact(count, Unit.NONE))
        : sum;
  }

  /** The mean in which each value counts as often as its weight says: an estimate of ours. */
  static Step mean(List<Quantity> quantities, List<Quantity> weights) {
    Optional<Problem> flaw =
        mixed(quantities, "averaged")
            .or(() -> suppressed(quantities, "mean"))
            .or(() -> suppressed(weights, "mean by weight"));
    if (flaw.isPresent()) {
      return flaw.get();
    }
    Bounds total = new Bounds(End.ZERO, End.ZERO, true);
    Bounds weight = total;
    for (int i = 0; i < quantities.size(); i++) {
      Bounds each = Bounds.of(weights.get(i));
      if (!each.isPoint() || each.low().sign() < 0) {
        return uncertain("A mean by weight", weights);
      }
      total = total.plus(Bounds.of(quantities.get(i)).times(each));
      weight = weight.plus(each);
    }
    if (weight.low().sign() == 0) {
      return Problem.of(Code.FIGURE_TYPE, "All weights of the mean are zero.");
    }
    Optional<Quantity> mean =
        total
            .dividedBy(weight)
            .flatMap(b -> b.quantity(unit(quantities), Periods.common(quantities)));
    return mean.isPresent() && !mean.get().isSuppressed()
        ? Arithmetic.checked(mean.get())
        : uncertain("The mean", quantities);
  }

  /** The value in the middle; of an even number of values, the mean of the two. */
  static Step median(List<Quantity> quantities) {
    Optional<Problem> unlike = unlike(quantities, "ranked");
    if (unlike.isPresent()) {
      return unlike.get();
    }
    boolean estimate = quantities.stream().anyMatch(q -> Bounds.of(q).estimate());
    Bounds middle =
        new Bounds(middle(quantities, Bounds::low), middle(quantities, Bounds::high), estimate);
    Optional<Quantity> median =
        middle.hasNoEnds()
            ? Optional.empty()
            : middle.quantity(unit(quantities), Periods.common(quantities));
    return median.isPresent()
        ? Arithmetic.checked(median.get())
        : uncertain("The median", quantities);
  }

  private static Step extreme(List<Quantity> quantities, Comparator<End> order, String name) {
    Optional<Problem> unlike = unlike(quantities, "compared");
    if (unlike.isPresent()) {
      return unlike.get();
    }
    End low = quantities.stream().map(q -> Bounds.of(q).low()).min(order).orElseThrow();
    End high = quantities.stream().map(q -> Bounds.of(q).high()).min(order).orElseThrow();
    boolean estimate =
        quantities.stream()
            .map(Bounds::of)
            .anyMatch(b -> b.estimate() && (b.low().equals(low) || b.high().equals(high)));
    Bounds bounds = new Bounds(low, high, estimate);
    Optional<Quantity> made =
        bounds.hasNoEnds() && !quantities.stream().allMatch(Quantity::isSuppressed)
            ? Optional.empty()
            : bounds.quantity(unit(quantities), extremePeriod(quantities, bounds));
    return made.isPresent() ? Arithmetic.checked(made.get()) : uncertain(name, quantities);
  }

  /** The period of the value that is the extreme one, when one alone is. */
  private static Optional<Period> extremePeriod(List<Quantity> quantities, Bounds bounds) {
    if (!bounds.isPoint()) {
      return Periods.common(quantities);
    }
    var same = quantities.stream().filter(q -> Bounds.of(q).low().equals(bounds.low())).toList();
    return Periods.common(same);
  }

  private static End middle(List<Quantity> quantities, Function<Bounds, End> end) {
    List<End> ends = quantities.stream().map(Bounds::of).map(end).sorted().toList();
    int half = ends.size() / 2;
    End upper = ends.get(half);
    return ends.size() % 2 == 1
        ? upper
        : ends.get(half - 1).plus(upper).dividedBy(End.of(BigDecimal.valueOf(2)));
  }

  private static Optional<Problem> mixed(List<Quantity> quantities, String what) {
    Optional<Problem> unlike = unlike(quantities, what);
    if (unlike.isPresent()) {
      return unlike;
    }
    var periods = quantities.stream().flatMap(q -> q.period().stream()).distinct().toList();
    return periods.size() < 2
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.PERIOD_MISMATCH,
                    "Quantities of unlike periods can't be "
                        + what
                        + ": "
                        + periods.get(0)
                        + " and "
                        + periods.get(1)
                        + ".")
                .hint("Keep the rows of one period with where(…)."));
  }

  private static Optional<Problem> unlike(List<Quantity> quantities, String what) {
    Quantity first = first(quantities);
    return quantities.stream()
        .filter(q -> !q.unit().equals(first.unit()))
        .findFirst()
        .map(other -> Arithmetic.unlike(what, first, other));
  }

  private static Optional<Problem> suppressed(List<Quantity> quantities, String what) {
    long count = quantities.stream().filter(Quantity::isSuppressed).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.UNDECIDABLE,
                    count
                        + " of "
                        + quantities.size()
                        + " values are not released, so there is no "
                        + what
                        + " of them.")
                .hint("Leave them out and say so in the text: where(… is released)."));
  }

  private static Problem uncertain(String what, List<Quantity> quantities) {
    long vague = quantities.stream().filter(q -> !Bounds.of(q).isPoint()).count();
    return Problem.of(
            Code.UNDECIDABLE,
            what
                + " can't be known: "
                + vague
                + " of "
                + quantities.size()
                + " values are bounds or not released.")
        .hint("Leave them out and say so in the text: where(… is released).");
  }

  private static Unit unit(List<Quantity> quantities) {
    return first(quantities).unit();
  }

  private static Quantity first(List<Quantity> quantities) {
    return quantities.get(0);
  }
}
