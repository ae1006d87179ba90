package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "PEOPLE|109470|USD/year|$109K",
        "PEOPLE|9870|USD/year|$9,870",
        "PEOPLE|9999.7|USD/year|$10,000",
        "PEOPLE|54.3|USD/hour|$54.30",
        "PEOPLE|54|USD/hour|$54",
        "PEOPLE|1234567|USD|$1.2 million",
        "PEOPLE|999600|USD|$1 million",
        "PEOPLE|1999960000|USD|$2 billion",
        "PEOPLE|-15000|USD|−$15K",
        "PEOPLE|5498290|jobs|5.5 million",
        "PEOPLE|5000000|jobs|5 million",
        "PEOPLE|999999|jobs|1 million",
        "PEOPLE|999960000|jobs|1 billion",
        "PEOPLE|670570|jobs|671,000",
        "PEOPLE|9999|jobs|9,999",
        "PEOPLE|0|jobs|0",
        "PEOPLE|0.143|share|14.3%",
        "PEOPLE|0.14|share|14%",
        "PEOPLE|0.0004|share|0.04%",
        "PEOPLE|0.124|change|+12%",
        "PEOPLE|0.0312|change|+3.1%",
        "PEOPLE|-0.0312|change|−3.1%",
        "PEOPLE|0.0996|change|+10%",
        "PEOPLE|-0.124|change|−12%",
        "PEOPLE|0|change|0%",
        "PEOPLE|2025|year|2025",
        "PEOPLE|1.23456|index|1.23",
        "PEOPLE|103.456|index|103",
        "PEOPLE|239200+|USD/year|$239,200 or more",
        "PEOPLE|4678000+|jobs|at least 4.6 million",
        "PEOPLE|4610000-|jobs|at most 4.7 million",
        "PEOPLE|*|jobs|not released",
        "PEOPLE|109470~|USD/year|$109K",
        "EXACT|5498290|jobs|5,498,290",
        "EXACT|109470|USD/year|$109,470",
        "EXACT|54.3|USD/hour|$54.30",
        "EXACT|0.12436|change|+12.44%",
        "EXACT|-0.12|change|−12%",
        "UNSIGNED|0.124|change|12%",
        "UNSIGNED|-0.124|change|12%",
        "PERCENT|1.124|-|112%",
        "PERCENT|0.124|change|12.4%",
        "TIMES|2.14|share|2.1 times",
        "TIMES|1.14|change|2.1 times",
        "YEAR|2025|year|2025",
        "TEXT|5498290|jobs|5498290",
        "ORDINAL|1|-|1st",
        "ORDINAL|2|rows|2nd",
        "ORDINAL|3|-|3rd",
        "ORDINAL|4|-|4th",
        "ORDINAL|11|-|11th",
        "ORDINAL|22|-|22nd",
        "ORDINAL|113|-|113th",
        "ORDINAL|1121|-|1,121st",
        "ORDINAL|*|-|not released",
        "WORDS|0|rows|zero",
        "WORDS|3|rows|three",
        "WORDS|12|jobs|twelve",
        "WORDS|13|jobs|13",
        "WORDS|2.5|-|2.5",
        "WORDS|-3|-|−3",
        "WORDS|3+|jobs|at least three",
      })
  void prints(QuantityFormat format, String cell, String unit, String expected) {
    var quantity = Sample.cell(cell, new Unit(unit == null ? "" : unit));
    assertEquals(expected, format.print(quantity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Software developers|software developers",
        "A lake|a lake",
        "Élan vital|élan vital",
        "HVAC mechanics|HVAC mechanics",
        "eBay sellers|eBay sellers",
        "McIntosh growers|McIntosh growers",
        "X-ray technicians|X-ray technicians",
        "U.S. marshals|U.S. marshals",
      })
  void wordsBeginSmallMidSentence(String words, String expected) {
    assertEquals(expected, QuantityFormat.LOWER_FIRST.print(new Value.Text(words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ORDINAL|2.5|-|false",
        "ORDINAL|0|-|false",
        "ORDINAL|3+|-|false",
        "ORDINAL|3|USD/year|false",
        "ORDINAL|3|share|false",
        "ORDINAL|3|jobs|true",
        "WORDS|3|USD/year|false",
        "WORDS|3|change|false",
        "WORDS|3|jobs|true",
        "LOWER_FIRST|3|jobs|false",
      })
  void aFormatIsForSomeValuesOnly(
      QuantityFormat format, String cell, String unit, boolean expected) {
    assertEquals(expected, format.fits(Sample.cell(cell, new Unit(unit == null ? "" : unit))));
  }

  @Test
  void aPeriodIsPrintedWhereThereIsOne() {
    Quantity pay = Sample.quantity("max(years.price)");
    assertEquals("May 2025", QuantityFormat.PERIOD.print(pay));
    assertTrue(QuantityFormat.PERIOD.fits((Value) pay));
    assertFalse(QuantityFormat.PERIOD.fits((Value) pay.withPeriod(Optional.empty())));
  }

  @Test
  void wordsAreNoPlacesAndNumbersNoWords() {
    Value words = new Value.Text("Erie");
    assertTrue(QuantityFormat.LOWER_FIRST.fits(words));
    assertFalse(QuantityFormat.ORDINAL.fits(words));
    assertFalse(QuantityFormat.WORDS.fits(words));
  }

  @Test
  void doesNotAskTheMachineForItsLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          "5,498,290", QuantityFormat.EXACT.print(Sample.cell("5498290", new Unit("jobs"))));
    } finally {
      Locale.setDefault(before);
    }
  }
}
