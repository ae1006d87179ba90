package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Settings;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import io.waymark.render.style.TokenSheet;
import io.waymark.source.Source;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Design tokens as they are declared, and as {@code site.yaml} changes them. */
class TokensTest {
  private static final String SITE =
      "name: a\nbase_url: https://a.org\npublisher: {name: a, url: https://a.org}\ntokens:\n";
  private static final Tokens SHIPPED = ShippedTokens.read();

  @Example
  void whatIsMadeOfTheAccentFollowsIt() {
    Tokens tokens = given("accent: {light: \"#7a1f5c\", dark: \"#E7A0CF\"}");
    assertEquals("#7a1f5c", css(tokens, "chart-accent", Theme.LIGHT));
    assertEquals("#e7a0cf", css(tokens, "chart-accent", Theme.DARK));
    assertEquals("#bb8daa", css(tokens, "underline", Theme.LIGHT), "half way to paper");
    assertEquals("#c57321", css(tokens, "chart-2", Theme.LIGHT));
  }

  @Example
  void wordsOnAColourAreInkOrPaperOrElseBlackOrWhite() {
    assertEquals(css(SHIPPED, "paper", Theme.LIGHT), css(SHIPPED, "chart-on-1", Theme.LIGHT));
    assertEquals(css(SHIPPED, "ink", Theme.LIGHT), css(SHIPPED, "chart-on-2", Theme.LIGHT));
    Tokens tokens = given("chart-2: {light: \"#767676\", dark: \"#767676\"}");
    assertEquals("#000000", css(tokens, "chart-on-2", Theme.DARK), "neither of ours is read there");
  }

  @Example
  void lengthsAndTypefacesAreTaken() {
    String sheet =
        TokenSheet.of(
            given(
                "measure: 38rem\n  gutter: clamp(1rem, 4vw, 2.5rem)\n  sans: [Work Sans, serif]"));
    assertTrue(sheet.contains("--measure: 38rem;"), sheet);
    assertTrue(sheet.contains("--gutter: clamp(1rem, 4vw, 2.5rem);"), sheet);
    assertTrue(sheet.contains("--sans: \"Work Sans\", serif;"), sheet);
  }

  @Example
  void mistakesInAnOverrideAreToldAtTheirPlaces() {
    assertEquals(
        """
        5:3 unknown-token [acent] There is no design token "acent".
          Did you mean "accent"?
        6:11 wrong-type [teal] "accent" takes two colors, one for light and one for dark.
          Write accent: {light: "#0b5f57", dark: "…"}, with the quotes: what follows a bare # is a comment.
        7:8 missing-key [{light: plum}] The key "dark" is missing.
          Write the color on dark paper as well, in quotes: dark: "#0b5f57". Readers' devices choose between light and dark.
        7:16 bad-value [plum] "light" must be a color, but is "plum".
          Write its hexadecimal digits, in quotes, such as "#0b5f57".
        8:12 bad-value [38] "measure" must be a length, but is "38".
          Write a number with its unit, such as 38rem, or clamp(1rem, 4vw, 2.5rem).
        9:12 bad-value [red; } body {] "gutter" must be a length, but is "red; } body {".
          Write a number with its unit, such as 38rem, or clamp(1rem, 4vw, 2.5rem).""",
        Told.of(
            parse(
                "acent: 1\n  accent: teal\n  ink: {light: plum}\n  measure: 38\n"
                    + "  gutter: \"red; } body {\"")));
  }

  @Example
  void mistakesInAFileOfTokensAreTold() {
    assertEquals(
        """
        1:1 bad-value [Paper] "Paper" can't name a design token.
          Use small letters, digits and hyphens, such as rule-strong.
        2:38 unknown-key [words] There is no key "words" here.
          Known here: apart, dark, light, mark_on, of, text_on, words_on.
        3:14 unknown-token [papre] No color "papre" is declared before this one.
          Did you mean "paper"?
        3:40 bad-value [2] "by" can't be "2".
          Write how much of the other color is mixed in, from 0 to 1.
        4:23 unknown-token [accent] No color "accent" is declared before this one.
          Known here: paper.
        5:7 bad-value [1rem; x] "size" must be a length, but is "1rem; x".
          Write a number with its unit, such as 38rem, or clamp(1rem, 4vw, 2.5rem).
        6:9 bad-value [a\\"; b] "sans" must be the name of a typeface, but is "a"; b".
          Write letters, digits, spaces and hyphens only, such as [Georgia, serif].""",
        Told.of(
            TokensParser.parse(
                new Source(
                    TokensParser.PATH,
                    """
                    Paper: {light: "#fff", dark: "#000"}
                    paper: {light: "#fff", dark: "#000", words: x}
                    accent: {of: papre, toward: paper, by: 2}
                    on-accent: {words_on: accent}
                    size: 1rem; x
                    sans: ["a\\"; b"]
                    """))));
  }

  @Property
  void noValueBringsOtherCssWithIt(@ForAll String value) {
    String quoted =
        "\""
            + value.replaceAll("[\\\\\"\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}\u2028\u2029\ufeff]", "")
            + "\"";
    Tokens tokens =
        given(
            "measure: %s\n  sans: [%s]\n  ink: {light: %s, dark: %s}"
                .formatted(quoted, quoted, quoted, quoted));
    for (String line : TokenSheet.of(tokens).lines().toList()) {
      assertTrue(
          line.matches(
              " *(--[a-z0-9-]+: [A-Za-z0-9\"#%.,()+ -]+;|color-scheme: light dark;|:root \\{|\\}|@media .*)"),
          line);
    }
  }

  private static String css(Tokens tokens, String name, Theme theme) {
    return tokens.colour(name, theme).orElseThrow().css();
  }

  private static Tokens given(String tokens) {
    return parse(tokens).value().orElseThrow().tokens();
  }

  private static Outcome<Settings> parse(String tokens) {
    return SettingsParser.parse(
        new Source("content/site.yaml", SITE + "  " + tokens + "\n"), Map.of(), SHIPPED);
  }
}
