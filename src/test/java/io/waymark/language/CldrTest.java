package io.waymark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English as it is written here is what CLDR says of it, and other languages are CLDR's. */
class CldrTest {
  private static final Conventions ENGLISH = new English();
  private static final Conventions CLDR_ENGLISH = Cldr.of("en").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  private static Language language(String tag) {
    return Language.of(tag, Map.of());
  }

  @Test
  void englishHasItsMarks() {
    assertEquals(CLDR_ENGLISH.marks(), ENGLISH.marks());
    assertEquals(CLDR_ENGLISH.isRightToLeft(), ENGLISH.isRightToLeft());
  }

  @Property(tries = 400)
  void englishSaysLargeNumbers(
      @ForAll @LongRange(min = 1_000_000, max = 999_000_000_000_000L) long number,
      @ForAll @IntRange(max = 2) int mode) {
    RoundingMode rounding =
        List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING).get(mode);
    BigDecimal size = BigDecimal.valueOf(number);
    assertEquals(CLDR_ENGLISH.inWords(size, 1, rounding), ENGLISH.inWords(size, 1, rounding));
  }

  @Property(tries = 400)
  void englishIsBrief(
      @ForAll @LongRange(min = 0, max = 99_000_000_000_000_000L) long hundredths,
      @ForAll @IntRange(min = 2, max = 3) int digits) {
    BigDecimal size = BigDecimal.valueOf(hundredths, 2);
    assertEquals(CLDR_ENGLISH.brief(size, digits), ENGLISH.brief(size, digits));
  }

  @Property(tries = 300)
  void englishHasItsPlurals(@ForAll @IntRange(max = 1200) int number) {
    assertEquals(CLDR_ENGLISH.form(number, false), ENGLISH.form(number, false));
    assertEquals(CLDR_ENGLISH.form(number, true), ENGLISH.form(number, true));
  }

  @Test
  void englishHasItsDatesAndLists() {
    Stream.iterate(DAY, day -> day.plusDays(29))
        .limit(14)
        .forEach(
            day -> {
              assertEquals(CLDR_ENGLISH.day(day), ENGLISH.day(day));
              assertEquals(CLDR_ENGLISH.briefDay(day), ENGLISH.briefDay(day));
            });
    for (List<String> items :
        List.of(List.<String>of(), List.of("a"), List.of("a", "b"), List.of("a", "b", "c", "d"))) {
      assertEquals(Cldr.of("en-GB").orElseThrow().list(items), ENGLISH.list(items));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,234,567.5 | $1,234.50 | −12.5% | 5.5 million | 54K",
        "de | 1.234.567,5 | 1.234,50_$ | −12,5_% | 5,5 Millionen | 54.000",
        "fr | 1~234~567,5 | 1~234,50_$US | −12,5_% | 5,5 millions | 54_k",
        "es | 1.234.567,5 | 1234,50_US$ | −12,5_% | 5,5 millones | 54_mil",
        "hi | 12,34,567.5 | $1,234.50 | −12.5% | 54.9 लाख | 54_हज़ार",
        "tr | 1.234.567,5 | $1.234,50 | −%12,5 | 5,5 milyon | 54_B",
      })
  void numbersAreWrittenAsTheLanguageDoes(
      String tag, String plain, String money, String percent, String words, String brief) {
    Numerals numerals = language(tag).numerals();
    assertEquals(spaced(plain), numerals.upTo(new BigDecimal("1234567.50"), 2, HALF_UP));
    assertEquals(
        spaced(money), numerals.dollars(numerals.with(new BigDecimal("1234.5"), 2, HALF_UP)));
    assertEquals(
        spaced(percent), numerals.percent(numerals.upTo(new BigDecimal("-12.5"), 1, HALF_UP)));
    assertEquals(spaced(words), numerals.inWords(new BigDecimal("5490000"), 1, HALF_UP));
    assertEquals(spaced(brief), numerals.brief(new BigDecimal("54000"), 10));
  }

  private static final RoundingMode HALF_UP = RoundingMode.HALF_UP;

  /** Spaces that don't break: {@code _} the usual one, {@code ~} the narrow one. */
  private static String spaced(String expected) {
    return expected.replace('_', '\u00a0').replace('~', '\u202f');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | November 3, 2026 | a, b and c", "en-GB | 3 November 2026 | a, b and c",
        "de | 3. November 2026 | a, b und c", "es | 3 de noviembre de 2026 | a, b y c",
        "ja | 2026年11月3日 | a、b、c", "th | 3 พฤศจิกายน ค.ศ. 2026 | a b และc"
      })
  void datesAndListsAreWrittenAsTheLanguageDoes(String tag, String day, String list) {
    assertEquals(day, language(tag).day(DAY));
    assertEquals(list, language(tag).list(List.of("a", "b", "c")));
  }

  @ParameterizedTest
  @CsvSource({"en, ltr", "de-AT, ltr", "ar, rtl", "he, rtl", "fa, rtl", "az-Arab, rtl", "tlh, ltr"})
  void runsInItsDirection(String tag, String direction) {
    assertEquals(direction, language(tag).direction());
  }

  @Test
  void polishHasItsPlurals() {
    String rows = "{n, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}}";
    Language polish = Language.of("pl", Map.of("a.b", rows));
    assertEquals("1 wiersz", polish.say("a.b", "n", 1));
    assertEquals("22 wiersze", polish.say("a.b", "n", 22));
    assertEquals(
        "12 345 wierszy".replace(' ', '\u00a0').replace("345\u00a0", "345 "),
        polish.say("a.b", "n", 12345));
  }

  @Test
  void arabicHasItsDigits() {
    Numerals arabic = language("ar-EG").numerals();
    assertEquals("١٬٢٣٤٫٥", arabic.upTo(new BigDecimal("1234.5"), 1, HALF_UP));
    assertEquals("٢٠٢٦", arabic.digits(new BigDecimal(2026)));
  }

  @Test
  void namesStandInTheOrderOfTheLanguage() {
    assertTrue(language("de").alphabet().compare("Ähre", "Zebra") < 0);
    assertTrue(language("sv").alphabet().compare("Ähre", "Zebra") > 0);
  }

  @Test
  void aLanguageThatNobodyKnowsIsWrittenAsEnglishWhateverTheMachineSpeaks() {
    assertEquals("November 3, 2026", language("tlh").day(DAY));
  }
}
