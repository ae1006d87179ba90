package io.waymark.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Any language by the data of CLDR, in the Gregorian calendar. */
final class Cldr implements Conventions {
  private static final long DAY = 86_400_000;

  private final ULocale locale;
  private final NumberMarks marks;
  private final LocalizedNumberFormatter numbers;
  private final PluralRules counts;
  private final PluralRules places;
  private final ListFormatter lists;
  private final Collator alphabet;
  private final Map<LocalDate, String> days = new ConcurrentHashMap<>();
  private final Map<LocalDate, String> briefDays = new ConcurrentHashMap<>();

  private Cldr(ULocale locale) {
    this.locale = locale;
    this.marks = marks(locale);
    this.numbers = NumberFormatter.withLocale(locale).grouping(GroupingStrategy.AUTO);
    this.counts = PluralRules.forLocale(locale, PluralRules.PluralType.CARDINAL);
    this.places = PluralRules.forLocale(locale, PluralRules.PluralType.ORDINAL);
    this.lists = ListFormatter.getInstance(locale);
    this.alphabet = Collator.getInstance(locale).freeze();
  }

  /** The conventions of a language tag; none where CLDR doesn't know the language. */
  static Optional<Conventions> of(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag).setKeywordValue("calendar", "gregorian");
    // ICU would fall back to the machine's own language.
    boolean known =
        Arrays.stream(ULocale.getAvailableLocales())
            .anyMatch(available -> available.getLanguage().equals(locale.getLanguage()));
    return known ? Optional.of(new Cldr(locale)) : Optional.empty();
  }

  private static NumberMarks marks(ULocale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    DecimalFormat plain = (DecimalFormat) NumberFormat.getInstance(locale);
    int group = plain.getGroupingSize();
    String percent = ((DecimalFormat) NumberFormat.getPercentInstance(locale)).toPattern();
    String money = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
    String dollar = Currency.getInstance("USD").getName(locale, Currency.SYMBOL_NAME, null);
    return new NumberMarks(
        symbols.getDecimalSeparatorString(),
        symbols.getGroupingSeparatorString(),
        group,
        plain.getSecondaryGroupingSize() > 0 ? plain.getSecondaryGroupingSize() : group,
        isGrouped(locale, symbols) ? 1 : 2,
        symbols.getZeroDigit(),
        symbols.getMinusSignString().replace('-', '\u2212'),
        symbols.getPlusSignString(),
        affixes(percent, "%", symbols.getPercentString()),
        affixes(money, "\u00a4", dollar));
  }

  /** Whether four digits have groups; where they haven't, five have. */
  private static boolean isGrouped(ULocale locale, DecimalFormatSymbols symbols) {
    return NumberFormatter.withLocale(locale)
        .format(1234)
        .toString()
        .contains(symbols.getGroupingSeparatorString());
  }

  /** What stands around the digits of a pattern such as {@code #,##0.00 ¤}. */
  private static Affixes affixes(String pattern, String sign, String symbol) {
    String positive = pattern.split(";", 2)[0];
    String before = positive.replaceFirst("[#0].*", "");
    String after = positive.replaceFirst(".*[#0]", "");
    return new Affixes(before.replace(sign, symbol), after.replace(sign, symbol));
  }

  @Override
  public NumberMarks marks() {
    return marks;
  }

  @Override
  public String inWords(BigDecimal size, int decimals, RoundingMode mode) {
    return numbers
        .notation(Notation.compactLong())
        .precision(Precision.maxFraction(decimals))
        .roundingMode(mode)
        .format(size)
        .toString();
  }

  @Override
  public String brief(BigDecimal size, int digits) {
    return numbers
        .notation(Notation.compactShort())
        .precision(Precision.maxSignificantDigits(digits))
        .roundingMode(RoundingMode.HALF_UP)
        .format(size)
        .toString();
  }

  @Override
  public String form(long number, boolean ordinal) {
    return (ordinal ? places : counts).select(number);
  }

  @Override
  public String day(LocalDate day) {
    return days.computeIfAbsent(day, d -> written(d, DateFormat.LONG));
  }

  @Override
  public String briefDay(LocalDate day) {
    return briefDays.computeIfAbsent(day, d -> written(d, DateFormat.MEDIUM));
  }

  private String written(LocalDate day, int style) {
    DateFormat format = DateFormat.getDateInstance(style, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new Date(day.toEpochDay() * DAY));
  }

  @Override
  public String list(List<String> items) {
    return lists.format(items);
  }

  @Override
  public Comparator<String> alphabet() {
    return alphabet::compare;
  }

  @Override
  public boolean isRightToLeft() {
    return locale.isRightToLeft();
  }
}
