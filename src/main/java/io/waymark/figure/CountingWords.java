package io.waymark.figure;

import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whole numbers and names as they are written mid-sentence. */
final class CountingWords {
  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CountingWords() {}

  /** Whether a quantity says a place in an order: a whole number from 1, known exactly. */
  static boolean isPlace(Quantity quantity) {
    boolean counted = !quantity.unit().isFraction() && !quantity.unit().isMoney();
    return counted
        && quantity.state() == State.EXACT
        && quantity.amount().filter(n -> n.signum() > 0 && isWhole(n)).isPresent();
  }

  /** 1st, 2nd, 3rd, 4th, 11th, 22nd, 1,003rd. */
  static String ordinal(BigDecimal place) {
    int lastTwo = place.remainder(HUNDRED).intValue();
    boolean teen = lastTwo >= 11 && lastTwo <= 13;
    String ending =
        switch (teen ? 0 : lastTwo % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return NumberText.upTo(place, 0, RoundingMode.HALF_UP) + ending;
  }

  /** The word of a whole number from zero to twelve. */
  static Optional<String> small(BigDecimal number) {
    boolean small =
        isWhole(number)
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(SMALL.size())) < 0;
    return small ? Optional.of(SMALL.get(number.intValue())) : Optional.empty();
  }

  /**
   * Words with a small first letter; a first word that is an acronym, has an inner capital or hangs
   * on a single letter (X-ray) stays as it is.
   */
  static String lowerFirst(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    String rest = words.substring(first).split("\\s", 2)[0];
    boolean acronym = rest.codePoints().anyMatch(Character::isUpperCase);
    boolean single = !rest.isEmpty() && !Character.isLetter(rest.codePointAt(0));
    return acronym || single
        ? words
        : words.substring(0, first).toLowerCase(Locale.ROOT) + words.substring(first);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
