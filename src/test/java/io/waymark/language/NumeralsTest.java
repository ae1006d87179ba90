package io.waymark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Digits are those of Java's own format, which would cost ten times as much. */
class NumeralsTest {
  private static final Numerals ENGLISH = new Numerals(new English());

  @Property
  void areThoseOfTheLibrary(
      @ForAll @BigRange(min = "-10000000", max = "10000000") @Scale(7) BigDecimal number,
      @ForAll @IntRange(max = 6) int decimals,
      @ForAll RoundingMode mode) {
    // The library takes whatever is far below the last decimal for nothing, whatever the mode.
    boolean tiny = number.abs().compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0;
    if (mode != RoundingMode.UNNECESSARY && !tiny) {
      String point = decimals == 0 ? "" : ".";
      assertEquals(
          library("#,##0" + point + "#".repeat(decimals), number, mode),
          ENGLISH.upTo(number, decimals, mode));
      assertEquals(
          library("#,##0" + point + "0".repeat(decimals), number, mode),
          ENGLISH.with(number, decimals, mode));
    }
  }

  @Test
  void boundsStayBoundsHoweverSmall() {
    BigDecimal little = new BigDecimal("0.0000001");
    assertEquals("1", ENGLISH.upTo(little, 0, RoundingMode.CEILING));
    assertEquals("0", ENGLISH.upTo(little.negate(), 0, RoundingMode.HALF_UP));
  }

  private static String library(String pattern, BigDecimal number, RoundingMode mode) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(mode);
    String text = format.format(number);
    return text.matches("-[0.,]+") ? text.substring(1) : text.replace('-', '\u2212');
  }
}
