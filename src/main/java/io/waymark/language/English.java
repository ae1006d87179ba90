package io.waymark.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * American English without asking anyone: as CLDR has it, but with a true minus sign and no comma
 * before the last {@code and}.
 */
final class English implements Conventions {
  static final NumberMarks MARKS =
      new NumberMarks(
          ".", ",", 3, 3, 1, '0', "\u2212", "+", new Affixes("", "%"), new Affixes("$", ""));

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final List<String> WORDS = List.of(" million", " billion", " trillion");
  private static final List<String> LETTERS = List.of("", "K", "M", "B", "T");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter BRIEF_DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

  private final Numerals numerals = new Numerals(this);

  @Override
  public NumberMarks marks() {
    return MARKS;
  }

  /** One decimal may make a thousand of what is less: 999,960,000 is 1 billion already. */
  @Override
  public String inWords(BigDecimal size, int decimals, RoundingMode mode) {
    for (int step = 0; ; step++) {
      BigDecimal rounded = size.movePointLeft(6 + 3 * step).setScale(decimals, mode);
      if (rounded.compareTo(THOUSAND) < 0 || step == WORDS.size() - 1) {
        return numerals.upTo(rounded, decimals, mode) + WORDS.get(step);
      }
    }
  }

  @Override
  public String brief(BigDecimal size, int digits) {
    BigDecimal rest = size.round(new MathContext(digits, RoundingMode.HALF_UP));
    int step = 0;
    while (rest.compareTo(THOUSAND) >= 0 && step < LETTERS.size() - 1) {
      rest = rest.movePointLeft(3);
      step++;
    }
    return numerals.digits(rest) + LETTERS.get(step);
  }

  @Override
  public String form(long number, boolean ordinal) {
    if (!ordinal) {
      return number == 1 ? "one" : "other";
    }
    long lastTwo = Math.abs(number) % 100;
    boolean teen = lastTwo >= 11 && lastTwo <= 13;
    return switch (teen ? 0 : (int) (lastTwo % 10)) {
      case 1 -> "one";
      case 2 -> "two";
      case 3 -> "few";
      default -> "other";
    };
  }

  @Override
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  @Override
  public String briefDay(LocalDate day) {
    return BRIEF_DAY.format(day);
  }

  @Override
  public String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  @Override
  public Comparator<String> alphabet() {
    return Collator.getInstance(Locale.ENGLISH)::compare;
  }

  @Override
  public boolean isRightToLeft() {
    return false;
  }
}
