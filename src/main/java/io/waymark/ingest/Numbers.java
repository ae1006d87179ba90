package io.waymark.ingest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as releases write them, and as our CSVs do: plain, without thousands separators. */
final class Numbers {
  private static final Pattern RELEASED = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

  private Numbers() {}

  /**
   * A workbook's stored double as the shortest decimal that means it: 4.4000000000000004 is 4.4.
   */
  static String fromDouble(String raw) {
    try {
      return plain(new BigDecimal(Double.toString(Double.parseDouble(raw))));
    } catch (NumberFormatException e) {
      return raw == null ? "" : raw.strip();
    }
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The number that a release's cell writes, thousands separators allowed; empty when it isn't one.
   */
  static Optional<BigDecimal> parse(String cell) {
    return RELEASED.matcher(cell).matches()
        ? Optional.of(new BigDecimal(cell.replace(",", "")))
        : Optional.empty();
  }
}
