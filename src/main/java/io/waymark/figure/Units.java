package io.waymark.figure;

import io.waymark.model.Unit;
import java.util.Optional;

/** What becomes of units when quantities are multiplied and divided. */
final class Units {
  private Units() {}

  /** The unit of a product, or nothing when the product means nothing. */
  static Optional<Unit> times(Unit a, Unit b) {
    if (isFactor(b)) {
      return Optional.of(a.equals(Unit.NONE) ? b : a);
    }
    if (isFactor(a)) {
      return Optional.of(b);
    }
    return cancelled(a, b).or(() -> cancelled(b, a));
  }

  /** The unit of a quotient: like units leave none, unlike ones are told as {@code a/b}. */
  static Optional<Unit> dividedBy(Unit a, Unit b) {
    if (a.equals(b)) {
      return Optional.of(Unit.NONE);
    }
    if (isFactor(b)) {
      return Optional.of(a);
    }
    boolean simple = !isFactor(a) && !a.symbol().contains("/") && !b.symbol().contains("/");
    return simple ? Optional.of(new Unit(a.symbol() + "/" + b.symbol())) : Optional.empty();
  }

  /** How a unit is named in a message. */
  static String named(Unit unit) {
    return unit.equals(Unit.NONE) ? "a bare number" : unit.symbol();
  }

  private static boolean isFactor(Unit unit) {
    return unit.equals(Unit.NONE) || unit.isFraction();
  }

  private static Optional<Unit> cancelled(Unit fraction, Unit factor) {
    String tail = "/" + factor.symbol();
    String symbol = fraction.symbol();
    return symbol.endsWith(tail)
        ? Optional.of(new Unit(symbol.substring(0, symbol.length() - tail.length())))
        : Optional.empty();
  }
}
