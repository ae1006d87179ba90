package io.waymark.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A number of a table and how exactly it is known: exactly, as a least number, or not at all.
 *
 * <p>Written as {@code 120}, {@code 120+} and an empty cell.
 *
 * @param number empty when nothing is known
 * @param atLeast whether the truth may be more
 */
record Amount(Optional<BigDecimal> number, boolean atLeast) {
  static final Amount UNKNOWN = new Amount(Optional.empty(), false);
  private static final MathContext PRECISE = MathContext.DECIMAL64;

  static Amount exact(BigDecimal number) {
    return new Amount(Optional.of(number), false);
  }

  /** Reads a cell; {@code #} stands for {@code topCode} or more. */
  static Amount parse(String cell, String topCode) {
    if (cell.equals("#")) {
      return Numbers.parse(topCode).map(n -> new Amount(Optional.of(n), true)).orElse(UNKNOWN);
    }
    boolean more = cell.endsWith("+");
    return Numbers.parse(more ? cell.substring(0, cell.length() - 1) : cell)
        .map(n -> new Amount(Optional.of(n), more))
        .orElse(UNKNOWN);
  }

  static Amount parse(String cell) {
    return parse(cell, "");
  }

  boolean known() {
    return number.isPresent();
  }

  String text() {
    return number.map(n -> Numbers.plain(n) + (atLeast ? "+" : "")).orElse("");
  }

  /** Rounded half up to so many decimals; negative ones round to tens, hundreds … */
  Amount round(int decimals) {
    return new Amount(number.map(n -> n.setScale(decimals, RoundingMode.HALF_UP)), atLeast);
  }

  Amount times(BigDecimal factor) {
    return new Amount(number.map(n -> n.multiply(factor, PRECISE)), atLeast);
  }

  /** This part of {@code whole}; unknown when the whole isn't known exactly. */
  Amount over(Amount whole) {
    if (!whole.known() || whole.atLeast || whole.number.get().signum() == 0) {
      return UNKNOWN;
    }
    return new Amount(number.map(n -> n.divide(whole.number.get(), PRECISE)), atLeast);
  }

  /** The sum of what is known: a least number as soon as anything isn't known exactly. */
  static Amount sum(List<Amount> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    boolean more = false;
    for (Amount part : parts) {
      if (part.known()) {
        sum = sum.add(part.number.get());
        any = true;
      }
      more |= part.atLeast || !part.known();
    }
    return any ? new Amount(Optional.of(sum), more) : UNKNOWN;
  }

  /** A value and how much it counts. */
  record Weighted(Amount value, Amount weight) {}

  /** The mean over the pairs of which both are known; a least number when one of the values is. */
  static Amount mean(List<Weighted> pairs) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    boolean more = false;
    for (Weighted pair : pairs) {
      if (pair.value.known() && pair.weight.known()) {
        sum = sum.add(pair.value.number.get().multiply(pair.weight.number.get()));
        weights = weights.add(pair.weight.number.get());
        more |= pair.value.atLeast;
      }
    }
    return weights.signum() == 0
        ? UNKNOWN
        : new Amount(Optional.of(sum.divide(weights, PRECISE)), more);
  }
}
