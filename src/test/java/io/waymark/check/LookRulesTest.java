package io.waymark.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Rgb;
import io.waymark.model.Token;
import io.waymark.model.Tokens;
import io.waymark.parse.ShippedTokens;
import io.waymark.source.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookRulesTest {
  private static final Tokens SHIPPED = ShippedTokens.read();

  @ParameterizedTest
  @CsvSource({"#ffffff, #000000, 21.0", "#777777, #ffffff, 4.478", "#0000ff, #ffffff, 8.592"})
  void contrastIsThatOfTheGuidelines(String one, String other, double expected) {
    assertEquals(expected, rgb(one).contrast(rgb(other)), 0.001);
    assertEquals(expected, rgb(other).contrast(rgb(one)), 0.001);
  }

  @Test
  void distanceIsOklabs() {
    assertEquals(100, Oklab.of(rgb("#ffffff")).distance(Oklab.of(rgb("#000000"))), 0.01);
    Oklab red = Oklab.of(rgb("#ff0000"));
    assertEquals(0.62796, red.lightness(), 0.0001);
    assertEquals(0.22486, red.a(), 0.0001);
    assertEquals(0.12585, red.b(), 0.0001);
  }

  @Test
  void readersWithoutAKindOfConesConfuseWhatTheyAreKnownToConfuse() {
    double any = Eyes.ANY.distance(rgb("#c0392b"), rgb("#4f7a28"));
    assertTrue(Eyes.DEUTERANOPIA.distance(rgb("#c0392b"), rgb("#4f7a28")) < any / 2);
    assertTrue(Eyes.PROTANOPIA.distance(rgb("#4b7f7a"), rgb("#a3766f")) < 12);
    double blues = Eyes.ANY.distance(rgb("#2a6fdb"), rgb("#1f8f8a"));
    assertTrue(Eyes.TRITANOPIA.distance(rgb("#2a6fdb"), rgb("#1f8f8a")) < blues);
    assertEquals(0, Eyes.DEUTERANOPIA.distance(rgb("#123456"), rgb("#123456")), 1e-9);
  }

  @Test
  void anAccentTooPaleIsToldOnceAThemeWithTheNearestShadeThatPasses() {
    List<Diagnostic> told = LookRules.check(with("accent", "#c9a0bd", "#e7a0cf"));
    Diagnostic first = told.get(0);
    assertEquals(Code.LOW_CONTRAST, first.code());
    assertEquals("accent", first.span().text());
    assertTrue(first.message().contains("in light"), first.message());
    String shade = shade(first);
    assertEquals(List.of(), LookRules.check(with("accent", shade, "#e7a0cf")));
    Oklab found = Oklab.of(rgb(shade));
    String nearer = found.shade(found.lightness() + 0.01).css();
    assertFalse(LookRules.check(with("accent", nearer, "#e7a0cf")).isEmpty(), "it is the nearest");
  }

  @Test
  void paperTooGreyIsItselfTheFault() {
    List<Diagnostic> told = LookRules.check(with("paper", "#9a9a9a", "#151614"));
    assertEquals(List.of("paper"), told.stream().map(d -> d.span().text()).distinct().toList());
    assertTrue(told.get(0).message().contains("other pairs"), told.get(0).message());
  }

  @Test
  void coloursThatOneKindOfEyesConfusesAreTold() {
    List<Diagnostic> told = LookRules.check(with("chart-4", "#7d6f1a", "#bc5352"));
    assertEquals(1, told.size(), told.toString());
    assertEquals(Code.COLORS_ALIKE, told.get(0).code());
    assertTrue(told.get(0).message().contains("opia"), told.get(0).message());
    assertEquals(List.of(), LookRules.check(with("chart-4", shade(told.get(0)), "#bc5352")));
  }

  private static String shade(Diagnostic told) {
    Matcher shade = Pattern.compile("#[0-9a-f]{6}").matcher(told.hint().orElseThrow());
    assertTrue(shade.find(), told.toString());
    return shade.group();
  }

  private static Tokens with(String name, String light, String dark) {
    Source site = new Source("content/site.yaml", name);
    Token.Tint tint = (Token.Tint) SHIPPED.named().get(name);
    var colour =
        new Token.Colour(rgb(light), rgb(dark), tint.demands(), site.span(0, name.length()));
    return SHIPPED.with(name, colour);
  }

  private static Rgb rgb(String css) {
    return Rgb.parse(css).orElseThrow();
  }
}
