package io.waymark.language;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers as a language does: its digits, marks and groups, and a true minus sign (U+2212)
 * where CLDR has a hyphen. Nothing depends on the machine's locale.
 */
public final class Numerals {
  private final Conventions conventions;

  Numerals(Conventions conventions) {
    this.conventions = conventions;
  }

  /** Grouped digits with at most {@code decimals} decimals, ending zeros dropped. */
  public String upTo(BigDecimal number, int decimals, RoundingMode mode) {
    BigDecimal rounded = number.setScale(decimals, mode);
    return write(decimals > 0 ? trimmed(rounded) : rounded, true);
  }

  /** Grouped digits with exactly {@code decimals} decimals. */
  public String with(BigDecimal number, int decimals, RoundingMode mode) {
    return write(number.setScale(decimals, mode), true);
  }

  /** Every digit and no groups, as years and short labels are written. */
  public String digits(BigDecimal number) {
    return write(trimmed(number), false);
  }

  /** A large number as it is said; the size decides the word, so a million or more. */
  public String inWords(BigDecimal number, int decimals, RoundingMode mode) {
    boolean less = number.signum() < 0;
    String size = conventions.inWords(number.abs(), decimals, less ? mirrored(mode) : mode);
    return less ? marks().minus() + size : size;
  }

  /**
   * A number, short: with {@code K}, {@code M} or what the language has for thousands and millions.
   *
   * @param digits at most so many digits that aren't zero
   */
  public String brief(BigDecimal number, int digits) {
    String size = conventions.brief(number.abs(), digits);
    return number.signum() < 0 ? marks().minus() + size : size;
  }

  /** What a language puts around percentages, around digits that this wrote. */
  public String percent(String digits) {
    return around(marks().percent(), digits);
  }

  /** What a language puts around U.S. dollars, around digits that this wrote. */
  public String dollars(String digits) {
    return around(marks().money(), digits);
  }

  /** What says of digits that they have grown. */
  public String grown(String digits) {
    return marks().plus() + digits;
  }

  private String around(Affixes affixes, String digits) {
    String minus = marks().minus();
    return digits.startsWith(minus)
        ? minus + affixes.around(digits.substring(minus.length()))
        : affixes.around(digits);
  }

  private NumberMarks marks() {
    return conventions.marks();
  }

  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal trimmed = number.stripTrailingZeros();
    return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
  }

  /** Floor of what is less than zero is the ceiling of its size. */
  private static RoundingMode mirrored(RoundingMode mode) {
    return switch (mode) {
      case FLOOR -> RoundingMode.CEILING;
      case CEILING -> RoundingMode.FLOOR;
      default -> mode;
    };
  }

  private String write(BigDecimal number, boolean grouped) {
    NumberMarks marks = marks();
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    boolean groups = grouped && whole >= marks.firstGroup() + marks.leastBeforeGroup();
    StringBuilder out = new StringBuilder(digits.length() + 8);
    out.append(number.signum() < 0 ? marks.minus() : "");
    for (int i = 0; i < whole; i++) {
      if (groups && i > 0 && beginsGroup(whole - i, marks)) {
        out.append(marks.grouping());
      }
      out.append(digit(digits.charAt(i), marks));
    }
    out.append(point < 0 ? "" : marks.decimal());
    for (int i = whole + 1; i < digits.length(); i++) {
      out.append(digit(digits.charAt(i), marks));
    }
    return out.toString();
  }

  private static boolean beginsGroup(int left, NumberMarks marks) {
    int further = left - marks.firstGroup();
    return further >= 0 && further % marks.nextGroups() == 0;
  }

  private static char digit(char ascii, NumberMarks marks) {
    return (char) (marks.zero() + ascii - '0');
  }
}
