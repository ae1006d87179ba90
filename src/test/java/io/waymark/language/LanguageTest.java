package io.waymark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static Language saying(String text) {
    return Language.of("en", Map.of("a.b", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | No rows of x",
        "1 | 1 row of x",
        "2 | 2 rows of x",
        "1234 | 1,234 rows of x",
        "1000000 | 1,000,000 rows of x"
      })
  void choosesByNumber(int count, String expected) {
    Language language =
        saying("{count, plural, =0 {No rows} one {# row} other {# rows}} of {name}");
    assertEquals(expected, language.say("a.b", "count", count, "name", "x"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "22, 22nd", "113, 113th"})
  void choosesByPlaceInAnOrder(int place, String expected) {
    String forms = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}";
    assertEquals(expected, saying(forms).say("a.b", "n", place));
  }

  @Test
  void choosesByName() {
    Language language = saying("{way, select, up {rises} down {falls} other {stays}} here");
    assertEquals("falls here", language.say("a.b", "way", "down"));
    assertEquals("stays here", language.say("a.b", "way", "sideways"));
  }

  @Test
  void takesWordsAsTheyStand() {
    assertEquals("It’s 5 o'clock, # and all", saying("It’s 5 o'clock, # and all").say("a.b"));
    assertEquals("{so}", saying("'{so}'").say("a.b"));
  }

  @Test
  void changesItsOwnWordsAndNumbersOnly() {
    Language language = saying("a < {name} {n}");
    assertEquals(
        "a &lt; <b> 2",
        language.write("a.b", Map.of("name", "<b>", "n", 2), s -> s.replace("<", "&lt;")));
  }

  @Test
  void knowsItsPlaces() {
    assertEquals(
        Set.of("count", "name", "way"),
        Language.placesIn(
            "{count, plural, one {{name}} other {{way, select, up {a} other {{count}}}}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}{",
        "{count, plural, one {x}}",
        "{count, number}",
        "{n, select, a {x}}",
        "{n, plural, offset:1 other {x}}",
        "{a b}",
        "{n, date, long}",
        "{,}"
      })
  void refusesWhatIsNoMessage(String text) {
    assertThrows(IllegalArgumentException.class, () -> Language.placesIn(text));
  }

  @Test
  void anUnknownKeyIsABugOfTheCaller() {
    assertThrows(IllegalArgumentException.class, () -> saying("x").say("a.c"));
  }
}
