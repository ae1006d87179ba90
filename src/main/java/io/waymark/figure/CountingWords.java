package io.waymark.figure;

import io.waymark.language.Language;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Whole numbers and names as they are written mid-sentence. */
final class CountingWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CountingWords() {}

  /** Whether a quantity says a place in an order: a whole number from 1, known exactly. */
  static boolean isPlace(Quantity quantity) {
    boolean counted = !quantity.unit().isFraction() && !quantity.unit().isMoney();
    return counted
        && quantity.state() == State.EXACT
        && quantity.amount().filter(n -> n.signum() > 0 && isWhole(n)).isPresent();
  }

  /** The word of a small whole number, as far as the language's messages have them. */
  static Optional<String> small(BigDecimal number, Language language) {
    return isWhole(number) && number.abs().compareTo(HUNDRED) < 0
        ? Optional.of(language.say("quantity.words", "number", number)).filter(w -> !w.isEmpty())
        : Optional.empty();
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
