package io.waymark.parse.data;

import io.waymark.model.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in plain notation, as cells hold them: {@code -12.5}. */
final class Numbers {
  /** Longer ones are no figures, and would take long to read. */
  private static final int MAX_DIGITS = 40;

  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[$€£]?\\d{1,3}([,'_ \u00a0\u202f]\\d{3})+(\\.\\d+)?%?");

  private Numbers() {}

  /** The number, or empty when the text isn't one of that type. */
  static Optional<BigDecimal> parse(String text, Column.Type type) {
    int at = text.startsWith("-") ? 1 : 0;
    int digits = 0;
    int point = -1;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && digits > 0) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return Optional.empty();
      }
    }
    boolean whole = point < 0;
    boolean fits =
        digits > 0
            && digits <= MAX_DIGITS
            && point != text.length() - 1
            && (whole || type == Column.Type.NUMBER)
            && (type != Column.Type.YEAR || digits == 4);
    return fits ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** What to do about a text that isn't a number, when that can be seen. */
  static Optional<String> hint(String text, Column.Type type) {
    String bare = text.strip();
    if (bare.length() <= MAX_DIGITS && GROUPED.matcher(bare).matches()) {
      String plain = bare.replaceAll("[^-\\d.]", "");
      return Optional.of("Write it without thousands separators: " + plain);
    }
    if (!bare.equals(text) && parse(bare, type).isPresent()) {
      return Optional.of("Remove the spaces around it.");
    }
    if (bare.matches("[-+]?[$€£]\\d+(\\.\\d+)?")) {
      return Optional.of("Write the number alone; the column's unit says what it is.");
    }
    if (bare.matches("[-+]?\\d+(\\.\\d+)? ?%")) {
      return Optional.of("Write a fraction and unit: share in the schema: 12 % is 0.12.");
    }
    if (bare.matches("-?\\d+,\\d+")) {
      return Optional.of("Write a point for the decimals: " + bare.replace(',', '.'));
    }
    if (type == Column.Type.INTEGER && parse(text, Column.Type.NUMBER).isPresent()) {
      return Optional.of("Declare the column as type: number if it has decimals.");
    }
    return bare.length() <= 3
        ? Optional.of("If \"" + bare + "\" is a mark, declare it under marks: in the schema.")
        : Optional.empty();
  }
}
