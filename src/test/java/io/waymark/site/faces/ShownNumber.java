package io.waymark.site.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as readers see it: {@code $109,470}, {@code −2.5%}, {@code 1.7M}, {@code $239,200 or
 * more}.
 *
 * @param value what it says, a percentage as a fraction
 * @param step half of its last digit: how far the truth may be off
 * @param bound {@code at least} or {@code at most}; empty when it is the amount itself
 */
record ShownNumber(BigDecimal value, BigDecimal step, String bound) {
  private static final Pattern NUMBER =
      Pattern.compile("([−-]?)[+]?\\$?(\\d[\\d,]*(?:\\.\\d+)?)([KMBT]?)(%?)");

  /** The one number in a text that is nothing else; empty for other texts. */
  static Optional<ShownNumber> only(String text) {
    String bound =
        text.endsWith(" or more") || text.startsWith("at least ") || text.endsWith("+")
            ? "at least"
            : text.startsWith("at most ") || text.startsWith("≤ ") ? "at most" : "";
    String bare =
        text.replaceFirst("^(at least|at most|≤) ", "").replaceFirst("( or more|\\+)$", "");
    Matcher number = NUMBER.matcher(bare);
    return number.matches() ? Optional.of(of(number, bound)) : Optional.empty();
  }

  /** Every number in a sentence. */
  static List<ShownNumber> all(String sentence) {
    List<ShownNumber> all = new ArrayList<>();
    Matcher number = Pattern.compile("(?<![\\w.])" + NUMBER.pattern()).matcher(sentence);
    while (number.find()) {
      all.add(of(number, ""));
    }
    return all;
  }

  private static ShownNumber of(Matcher number, String bound) {
    BigDecimal shown = new BigDecimal(number.group(2).replace(",", ""));
    int power = number.group(4).isEmpty() ? "_KMBT".indexOf(suffix(number)) * 3 : -2;
    BigDecimal step = BigDecimal.valueOf(5, shown.scale() + 1).scaleByPowerOfTen(power);
    BigDecimal value = shown.scaleByPowerOfTen(power);
    return new ShownNumber(number.group(1).isEmpty() ? value : value.negate(), step, bound);
  }

  private static String suffix(Matcher number) {
    return number.group(3).isEmpty() ? "_" : number.group(3);
  }

  /** Whether it can stand for an amount: right to its last digit. */
  boolean says(BigDecimal amount) {
    return value.subtract(amount).abs().compareTo(step) <= 0;
  }
}
