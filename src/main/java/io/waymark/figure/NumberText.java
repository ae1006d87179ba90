package io.waymark.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Digits as readers of American English expect them: commas between thousands, a point before
 * decimals, and a true minus sign (U+2212). Nothing depends on the machine's locale.
 */
final class NumberText {
  private static final char MINUS = '\u2212';

  private NumberText() {}

  /** Grouped digits with at most {@code decimals} decimals, ending zeros dropped. */
  static String upTo(BigDecimal number, int decimals, RoundingMode mode) {
    String text = with(number, decimals, mode);
    int end = text.length();
    if (decimals > 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      end -= text.charAt(end - 1) == '.' ? 1 : 0;
    }
    return text.substring(0, end);
  }

  /** Grouped digits with exactly {@code decimals} decimals. */
  static String with(BigDecimal number, int decimals, RoundingMode mode) {
    BigDecimal rounded = number.setScale(decimals, mode);
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder out = new StringBuilder(digits.length() + 8);
    if (rounded.signum() < 0) {
      out.append(MINUS);
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % 3 == 0) {
        out.append(',');
      }
      out.append(digits.charAt(i));
    }
    return out.append(digits, whole, digits.length()).toString();
  }

  /** Digits alone, as tables and attributes hold them: no grouping and a hyphen as minus. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
