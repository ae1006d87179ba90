package io.waymark.figure;

import java.math.BigDecimal;

/** Digits alone, as tables and attributes hold them, whatever the language. */
final class NumberText {
  private NumberText() {}

  /** No grouping, a point before decimals and a hyphen as minus. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
