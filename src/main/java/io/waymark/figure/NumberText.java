package io.waymark.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Digits as readers of American English expect them: commas between thousands, a point before
 * decimals, and a true minus sign (U+2212). Nothing depends on the machine's locale.
 */
final class NumberText {
  /** Only ever copied by the formats that use it. */
  private static final DecimalFormatSymbols SYMBOLS = symbols();

  private NumberText() {}

  /** Grouped digits with at most {@code decimals} decimals, ending zeros dropped. */
  static String upTo(BigDecimal number, int decimals, RoundingMode mode) {
    return format("#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)), number, mode);
  }

  /** Grouped digits with exactly {@code decimals} decimals. */
  static String with(BigDecimal number, int decimals, RoundingMode mode) {
    return format("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), number, mode);
  }

  /** Digits alone, as tables and attributes hold them: no grouping and a hyphen as minus. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String format(String pattern, BigDecimal number, RoundingMode mode) {
    DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
    format.setRoundingMode(mode);
    String text = format.format(number);
    return text.matches("\u2212[0.,]+") ? text.substring(1) : text;
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    symbols.setMinusSign('\u2212');
    return symbols;
  }
}
