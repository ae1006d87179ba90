package io.waymark.figure;

import io.waymark.language.Language;
import io.waymark.language.Numerals;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways to print a value in text. Rounding is half up; bounds are rounded to the side on which
 * they stay true. {@code docs/figures.md} shows each format with examples.
 */
public enum QuantityFormat {
  /** As people say it: 5.5 million, $109K, +12%, 14.3%. */
  PEOPLE,
  /** Every digit: 5,498,290, $109,470; fractions to two decimals of a percent. */
  EXACT,
  /** As people say it, without a sign: fell by 12%. */
  UNSIGNED,
  /** A fraction or a ratio as a percentage without plus: 112%. */
  PERCENT,
  /** A ratio as 2.1 times; a change of +110% is 2.1 times, too. */
  TIMES,
  /** A year: 2025. */
  YEAR,
  /** Digits or words alone, as a download has them. */
  TEXT,
  /** A place in an order: 1st, 22nd. */
  ORDINAL,
  /** A small whole number in words, up to twelve; others as people say them. */
  WORDS,
  /** The time it speaks of: May 2025. */
  PERIOD,
  /** Words as they stand mid-sentence: "Software developers" with a small s. */
  LOWER_FIRST;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** The format of a name after the bar in {@code {{jobs|exact}}}. */
  public static Optional<QuantityFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f != PEOPLE && f.id().equals(name)).findFirst();
  }

  /** The names that can stand after the bar. */
  public static List<String> names() {
    return Arrays.stream(values()).filter(f -> f != PEOPLE).map(QuantityFormat::id).toList();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a quantity of this unit can be printed so. */
  public boolean fits(Unit unit) {
    return switch (this) {
      case PERCENT, TIMES -> unit.isFraction() || unit.equals(Unit.NONE);
      case YEAR -> unit.symbol().equals("year") || unit.equals(Unit.NONE);
      default -> true;
    };
  }

  /** Whether this very value can be printed so. */
  public boolean fits(Value value) {
    if (!(value instanceof Quantity quantity)) {
      boolean words = value instanceof Value.Text || value instanceof Value.Missing;
      return this == LOWER_FIRST ? words : this != ORDINAL && this != WORDS && this != PERIOD;
    }
    return switch (this) {
      case ORDINAL -> quantity.isSuppressed() || CountingWords.isPlace(quantity);
      case WORDS -> !quantity.unit().isFraction() && !quantity.unit().isMoney();
      case LOWER_FIRST -> false;
      case PERIOD -> quantity.period().isPresent();
      default -> fits(quantity.unit());
    };
  }

  /** The value in words and digits for editors. */
  public String print(Value value) {
    return print(value, ForEditors.LANGUAGE);
  }

  /** The value in words and digits for readers of a language. */
  public String print(Value value, Language language) {
    return print(value, language, 0);
  }

  /**
   * The value in words and digits, in a column of others.
   *
   * @param decimals how many decimals {@link #EXACT} shows at least
   */
  String print(Value value, Language language, int decimals) {
    if (value instanceof Quantity quantity) {
      return print(quantity, language, decimals);
    }
    if (value instanceof Value.Day day && this != TEXT) {
      return language.day(day.date());
    }
    if (value instanceof Value.Flag flag && this != TEXT) {
      return language.say(flag.set() ? "quantity.yes" : "quantity.no");
    }
    return this == LOWER_FIRST ? CountingWords.lowerFirst(value.plain()) : value.plain();
  }

  /** The quantity, with words for its state. */
  private String print(Quantity quantity, Language language, int decimals) {
    if (this == PERIOD && quantity.period().isPresent()) {
      return quantity.period().get().label();
    }
    if (quantity.isSuppressed()) {
      return language.say("quantity.not_released");
    }
    Quantity shown = this == UNSIGNED ? unsigned(quantity) : quantity;
    BigDecimal amount = shown.amount().orElseThrow();
    boolean topCode = shown.unit().isMoney() && amount.compareTo(Amounts.MILLION) < 0;
    boolean bound = shown.state() == State.AT_LEAST || shown.state() == State.AT_MOST;
    QuantityFormat digits = bound && topCode && this != TEXT ? EXACT : this;
    String text = digits.digits(amount, shown.unit(), rounding(shown.state()), language, decimals);
    return switch (shown.state()) {
      case AT_LEAST ->
          language.say(topCode ? "quantity.or_more" : "quantity.at_least", "amount", text);
      case AT_MOST -> language.say("quantity.at_most", "amount", text);
      default -> text;
    };
  }

  private String digits(
      BigDecimal amount, Unit unit, RoundingMode mode, Language language, int least) {
    Numerals numerals = language.numerals();
    Amounts amounts = new Amounts(numerals);
    return switch (this) {
      case PEOPLE, UNSIGNED -> amounts.people(amount, unit, mode, this == PEOPLE);
      case EXACT -> amounts.exact(amount, unit, mode, least);
      case PERCENT -> amounts.percent(amount.multiply(HUNDRED), mode);
      case TIMES -> {
        BigDecimal ratio = unit.equals(Unit.CHANGE) ? amount.add(BigDecimal.ONE) : amount;
        int decimals = ratio.abs().compareTo(TEN) < 0 ? 1 : 0;
        yield language.say("quantity.times", "ratio", numerals.upTo(ratio, decimals, mode));
      }
      case YEAR -> numerals.digits(amount.setScale(0, mode));
      case TEXT -> NumberText.plain(amount);
      case ORDINAL -> language.say("quantity.ordinal", "place", amount);
      case WORDS ->
          CountingWords.small(amount, language)
              .orElseGet(() -> amounts.people(amount, unit, mode, true));
      case LOWER_FIRST, PERIOD -> amounts.people(amount, unit, mode, true);
    };
  }

  private static RoundingMode rounding(State state) {
    return switch (state) {
      case AT_LEAST -> RoundingMode.FLOOR;
      case AT_MOST -> RoundingMode.CEILING;
      default -> RoundingMode.HALF_UP;
    };
  }

  private static Quantity unsigned(Quantity quantity) {
    boolean shrinks = quantity.amount().orElseThrow().signum() < 0;
    return shrinks
            && Arithmetic.negate(quantity) instanceof Answer.One one
            && one.value() instanceof Quantity positive
        ? positive
        : quantity;
  }
}
