package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void sumsOverUnknownPartsAreLeastNumbers() {
    assertEquals("30", sum("10", "20"));
    assertEquals("10+", sum("10", "**"));
    assertEquals("30+", sum("10", "20+"));
    assertEquals("", sum("", "*"));
  }

  @Test
  void meansLeaveOutWhatIsUnknownAndSayWhenAPartIsTopCoded() {
    assertEquals("175", mean("100", "1", "200", "3"));
    assertEquals("100", mean("100", "1", "*", "3"));
    assertEquals("239200+", mean("#", "1", "", "3"));
    assertEquals("", mean("*", "1", "", "3"));
  }

  @Test
  void aPartOfAnUnsureWholeIsUnknown() {
    Amount ten = Amount.parse("10");
    assertEquals("0.5", ten.over(Amount.parse("20")).text());
    assertEquals("", ten.over(Amount.parse("20+")).text());
    assertEquals("", ten.over(Amount.parse("0")).text());
    assertEquals("0.5+", Amount.parse("10+").over(Amount.parse("20")).text());
  }

  @Test
  void theTopCodeIsOfItsYear() {
    assertEquals(
        List.of(187_200, 208_000, 208_000, 239_200, 239_200),
        List.of(2015, 2016, 2021, 2022, 2025).stream().map(TopCode::of).toList());
  }

  private static String sum(String a, String b) {
    return Amount.sum(List.of(Amount.parse(a), Amount.parse(b))).text();
  }

  private static String mean(String a, String weightA, String b, String weightB) {
    return Amount.mean(
            List.of(
                new Amount.Weighted(Amount.parse(a, "239200"), Amount.parse(weightA)),
                new Amount.Weighted(Amount.parse(b, "239200"), Amount.parse(weightB))))
        .text();
  }
}
