package io.waymark.render.chart;

import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Short forms of numbers for axes and direct labels: {@code $50K}, {@code 1.2M}, {@code 14%}. */
final class AxisFormat {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal NEARLY_A_MILLION = BigDecimal.valueOf(999_500);
  private static final String MINUS = "−";

  private AxisFormat() {}

  /** A round value on an axis, with every digit it needs. */
  static String tick(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(10)).stripTrailingZeros();
    return write(exact, unit, 10);
  }

  /**
   * A quantity beside its mark: whole thousands or three digits, and a plus sign where it is that
   * much or more.
   */
  static String label(Quantity quantity) {
    if (quantity.amount().isEmpty()) {
      return "not released";
    }
    String text = write(quantity.amount().get(), quantity.unit(), 3);
    return switch (quantity.state()) {
      case AT_LEAST -> text + "+";
      case AT_MOST -> "≤ " + text;
      default -> text;
    };
  }

  private static String write(BigDecimal value, Unit unit, int digits) {
    if (unit.symbol().equals("year")) {
      return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
    String sign =
        value.signum() < 0 ? MINUS : unit.equals(Unit.CHANGE) && value.signum() > 0 ? "+" : "";
    BigDecimal size = value.abs();
    if (unit.isFraction()) {
      BigDecimal percent = size.movePointRight(2);
      return sign + plain(percent, percent.compareTo(BigDecimal.TEN) < 0 ? 2 : digits) + "%";
    }
    if (unit.symbol().equals("%")) {
      return sign + plain(size, digits) + "%";
    }
    return sign + (unit.isMoney() ? "$" : "") + shortened(size, digits);
  }

  private static String shortened(BigDecimal size, int digits) {
    boolean thousands = size.compareTo(TEN_THOUSAND) >= 0 && size.compareTo(NEARLY_A_MILLION) < 0;
    if (digits == 3 && thousands) {
      // As prose says it, so that a label and a sentence never differ by a digit.
      return size.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).toPlainString() + "K";
    }
    String[] suffixes = {"", "K", "M", "B", "T"};
    // What is looked at is rounded, but never what is shown: 1.449M is 1.4M, and not 1.5M by 1.45M.
    BigDecimal rest = size;
    int step = 0;
    while (reaches(rest, digits, THOUSAND) && step < suffixes.length - 1) {
      rest = rest.movePointLeft(3);
      step++;
    }
    boolean isShort = step >= 2 && digits == 3 && !reaches(rest, digits, BigDecimal.TEN);
    return plain(rest, isShort ? 2 : digits) + suffixes[step];
  }

  private static boolean reaches(BigDecimal value, int digits, BigDecimal least) {
    return value.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(least) >= 0;
  }

  private static String plain(BigDecimal value, int digits) {
    BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_UP));
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal shown = rounded.stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
  }
}
