package io.waymark.figure;

import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts of a unit in digits and words, their state left aside. */
final class Amounts {
  static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String MINUS = "\u2212";

  private Amounts() {}

  /** As people say it; changes have a sign when {@code signed}. */
  static String people(BigDecimal amount, Unit unit, RoundingMode mode, boolean signed) {
    if (unit.equals(Unit.CHANGE)) {
      String digits = change(amount.multiply(HUNDRED), mode) + "%";
      return signed && !digits.startsWith(MINUS) && !digits.equals("0%") ? "+" + digits : digits;
    }
    if (unit.equals(Unit.SHARE)) {
      return percent(amount.multiply(HUNDRED), mode) + "%";
    }
    if (unit.symbol().equals("%")) {
      return percent(amount, mode) + "%";
    }
    if (unit.symbol().equals("year")) {
      return NumberText.plain(amount.setScale(0, mode));
    }
    if (unit.isMoney()) {
      return money(amount, unit, mode);
    }
    BigDecimal thousands = toThousands(amount, mode);
    if (thousands.abs().compareTo(MILLION) >= 0) {
      return large(amount, thousands, mode);
    }
    if (amount.abs().compareTo(TEN_THOUSAND) >= 0) {
      return NumberText.upTo(thousands, 0, mode);
    }
    return small(amount, mode);
  }

  /** Every digit, up to six decimals. */
  static String exact(BigDecimal amount, Unit unit, RoundingMode mode) {
    if (unit.isFraction()) {
      String digits = NumberText.upTo(amount.multiply(HUNDRED), 2, mode) + "%";
      boolean plus = unit.equals(Unit.CHANGE) && !digits.startsWith(MINUS) && !digits.equals("0%");
      return plus ? "+" + digits : digits;
    }
    if (unit.symbol().equals("year")) {
      return NumberText.plain(amount);
    }
    if (unit.isMoney()) {
      return dollars(NumberText.with(amount, isWhole(amount) ? 0 : 2, mode));
    }
    return NumberText.upTo(amount, 6, mode) + (unit.symbol().equals("%") ? "%" : "");
  }

  /** One decimal below a hundred, and enough digits that little is not told as nothing. */
  static String percent(BigDecimal percent, RoundingMode mode) {
    int decimals = percent.abs().compareTo(HUNDRED) >= 0 ? 0 : 1;
    return notNothing(percent, decimals, mode);
  }

  private static String change(BigDecimal percent, RoundingMode mode) {
    boolean whole = percent.setScale(1, mode).abs().compareTo(BigDecimal.TEN) >= 0;
    return notNothing(percent, whole ? 0 : 1, mode);
  }

  private static String notNothing(BigDecimal number, int decimals, RoundingMode mode) {
    if (number.signum() != 0 && number.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
      BigDecimal significant = number.round(new MathContext(1, mode));
      return NumberText.upTo(significant, Math.max(1, significant.scale()), mode);
    }
    return NumberText.upTo(number, decimals, mode);
  }

  private static String money(BigDecimal amount, Unit unit, RoundingMode mode) {
    BigDecimal thousands = toThousands(amount, mode);
    if (thousands.abs().compareTo(MILLION) >= 0) {
      return dollars(large(amount, thousands, mode));
    }
    if (amount.abs().compareTo(TEN_THOUSAND) >= 0) {
      return dollars(NumberText.upTo(thousands.divide(THOUSAND), 0, mode) + "K");
    }
    boolean cents = unit.symbol().endsWith("/hour") || amount.abs().compareTo(HUNDRED) < 0;
    return dollars(NumberText.with(amount, cents && !isWhole(amount) ? 2 : 0, mode));
  }

  private static String dollars(String digits) {
    return digits.startsWith(MINUS) ? MINUS + "$" + digits.substring(1) : "$" + digits;
  }

  /** Millions, billions and trillions with one decimal; 999,960,000 is 1 billion already. */
  private static String large(BigDecimal amount, BigDecimal thousands, RoundingMode mode) {
    BigDecimal known = amount.abs().compareTo(MILLION) >= 0 ? amount : thousands;
    String millions = in(known, MILLION, mode);
    if (!millions.contains(",")) {
      return millions + " million";
    }
    String billions = in(known, BILLION, mode);
    return billions.contains(",") ? in(known, TRILLION, mode) + " trillion" : billions + " billion";
  }

  private static String in(BigDecimal amount, BigDecimal measure, RoundingMode mode) {
    return NumberText.upTo(amount.divide(measure, MathContext.DECIMAL128), 1, mode);
  }

  /** Whole numbers as they are; others to three significant digits, at most three decimals. */
  private static String small(BigDecimal amount, RoundingMode mode) {
    if (isWhole(amount)) {
      return NumberText.upTo(amount, 0, mode);
    }
    int before = amount.precision() - amount.scale();
    int decimals = Math.max(0, Math.min(3, 3 - Math.max(0, before)));
    return notNothing(amount, decimals, mode);
  }

  private static BigDecimal toThousands(BigDecimal amount, RoundingMode mode) {
    return amount.setScale(-3, mode).setScale(0);
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= 0;
  }
}
