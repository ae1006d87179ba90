package io.waymark.figure;

import io.waymark.language.Numerals;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts of a unit in a language's digits and words, their state left aside. */
final class Amounts {
  static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Numerals numerals;

  Amounts(Numerals numerals) {
    this.numerals = numerals;
  }

  /** As people say it; changes have a sign when {@code signed}. */
  String people(BigDecimal amount, Unit unit, RoundingMode mode, boolean signed) {
    if (unit.equals(Unit.CHANGE)) {
      BigDecimal percent = amount.multiply(HUNDRED);
      boolean whole = percent.setScale(1, mode).abs().compareTo(BigDecimal.TEN) >= 0;
      return percentage(notNothing(percent, whole ? 0 : 1, mode), signed);
    }
    if (unit.equals(Unit.SHARE)) {
      return percent(amount.multiply(HUNDRED), mode);
    }
    if (unit.symbol().equals("%")) {
      return percent(amount, mode);
    }
    if (unit.symbol().equals("year")) {
      return numerals.digits(amount.setScale(0, mode));
    }
    if (unit.isMoney()) {
      return numerals.dollars(money(amount, unit, mode));
    }
    BigDecimal thousands = toThousands(amount, mode);
    if (thousands.abs().compareTo(MILLION) >= 0) {
      return large(amount, thousands, mode);
    }
    if (amount.abs().compareTo(TEN_THOUSAND) >= 0) {
      return numerals.upTo(thousands, 0, mode);
    }
    return small(amount, mode);
  }

  /** Every digit, up to six decimals and with at least {@code least}. */
  String exact(BigDecimal amount, Unit unit, RoundingMode mode, int least) {
    if (unit.symbol().equals("year")) {
      return numerals.digits(amount);
    }
    int decimals = Math.max(least, decimals(amount, unit));
    if (unit.isFraction()) {
      BigDecimal percent = amount.multiply(HUNDRED).setScale(decimals, mode);
      String text = numerals.percent(numerals.with(percent, decimals, mode));
      return unit.equals(Unit.CHANGE) && percent.signum() > 0 ? numerals.grown(text) : text;
    }
    String digits = numerals.with(amount, decimals, mode);
    if (unit.isMoney()) {
      return numerals.dollars(digits);
    }
    return unit.symbol().equals("%") ? numerals.percent(digits) : digits;
  }

  /** How many decimals show every digit: of fractions two as percentages, of money two or none. */
  static int decimals(BigDecimal amount, Unit unit) {
    if (isWhole(amount)) {
      return 0;
    }
    if (unit.isMoney()) {
      return 2;
    }
    BigDecimal shown =
        unit.isFraction()
            ? amount.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)
            : amount.setScale(6, RoundingMode.HALF_UP);
    return Math.max(0, shown.stripTrailingZeros().scale());
  }

  /** One decimal below a hundred, and enough digits that little is not told as nothing. */
  String percent(BigDecimal percent, RoundingMode mode) {
    return percentage(
        notNothing(percent, percent.abs().compareTo(HUNDRED) >= 0 ? 0 : 1, mode), false);
  }

  private String percentage(BigDecimal rounded, boolean signed) {
    String text = numerals.percent(written(rounded));
    return signed && rounded.signum() > 0 ? numerals.grown(text) : text;
  }

  private String written(BigDecimal rounded) {
    return numerals.upTo(rounded, Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY);
  }

  private static BigDecimal notNothing(BigDecimal number, int decimals, RoundingMode mode) {
    return number.signum() != 0 && number.setScale(decimals, RoundingMode.HALF_UP).signum() == 0
        ? number.round(new MathContext(1, mode))
        : number.setScale(decimals, mode);
  }

  private String money(BigDecimal amount, Unit unit, RoundingMode mode) {
    BigDecimal thousands = toThousands(amount, mode);
    if (thousands.abs().compareTo(MILLION) >= 0) {
      return large(amount, thousands, mode);
    }
    if (amount.abs().compareTo(TEN_THOUSAND) >= 0) {
      return numerals.brief(thousands, thousands.precision());
    }
    boolean cents = unit.symbol().endsWith("/hour") || amount.abs().compareTo(HUNDRED) < 0;
    return numerals.with(amount, cents && !isWhole(amount) ? 2 : 0, mode);
  }

  /** Millions and more with one decimal. */
  private String large(BigDecimal amount, BigDecimal thousands, RoundingMode mode) {
    return numerals.inWords(amount.abs().compareTo(MILLION) >= 0 ? amount : thousands, 1, mode);
  }

  /** Whole numbers as they are; others to three significant digits, at most three decimals. */
  private String small(BigDecimal amount, RoundingMode mode) {
    if (isWhole(amount)) {
      return numerals.upTo(amount, 0, mode);
    }
    int before = amount.precision() - amount.scale();
    int decimals = Math.max(0, Math.min(3, 3 - Math.max(0, before)));
    return written(notNothing(amount, decimals, mode));
  }

  private static BigDecimal toThousands(BigDecimal amount, RoundingMode mode) {
    return amount.setScale(-3, mode).setScale(0);
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= 0;
  }
}
