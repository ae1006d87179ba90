package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.diagnostic.Severity;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.model.Settings;
import io.waymark.source.Source;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsParserTest {
  private static final Map<String, Field> EXTRA = Map.of("credits", Field.of(Field.Type.TEXT));

  @Test
  void readsSettings() {
    Outcome<Settings> outcome =
        parse(
            """
            name: Lakes
            description: On lakes.
            base_url: https://example.org/lakes
            language: en
            publisher: {name: Survey, url: https://example.org}
            report_to: a@example.org
            navigation:
              - {label: All, to: index}
            typed_numbers: warning
            tokens: {measure: 38rem}
            credits: By *us*.
            """);
    assertEquals("", Told.of(outcome));
    Settings settings = outcome.value().orElseThrow();
    assertEquals("https://example.org/lakes/", settings.baseUrl().toString());
    assertEquals("index", settings.navigation().get(0).target());
    assertEquals("index", settings.navigation().get(0).span().text());
    assertEquals(Set.of("measure"), settings.tokens().given());
    assertEquals(Severity.WARNING, settings.typedNumbers().orElseThrow());
    assertEquals(
        "By *us*.", ((FieldValue.Words) settings.fields().get("credits").orElseThrow()).text());
  }

  @Test
  void typedNumbersAreErrorsUnlessSaidOtherwise() {
    String rest = "name: a\nbase_url: https://a.org\npublisher: {name: a, url: https://a.org}\n";
    assertEquals(Severity.ERROR, parse(rest).value().orElseThrow().typedNumbers().orElseThrow());
    assertTrue(parse(rest + "typed_numbers: off\n").value().orElseThrow().typedNumbers().isEmpty());
  }

  @Test
  void tellsMistakesAndGoesOn() {
    Outcome<Settings> outcome =
        parse(
            """
            nam: Lakes
            base_url: https://example.org/?x=1
            language: English language
            publisher: {name: Survey, url: "javascript:alert(1)"}
            report_to: nobody
            navigation: [{label: x}]
            typed_numbers: eror
            """);
    assertTrue(outcome.value().isPresent());
    assertEquals(
        """
        1:1 missing-key [nam: Lakes] The key "name" is missing.
          Write the site's name, such as name: Lakes of the world
        1:1 unknown-key [nam] There is no key "nam" here.
          Did you mean "name"?
        2:11 bad-value [https://example.org/?x=1] "base_url" must be a site's address, but is "https://example.org/?x=1".
          Write it without ? and #, such as https://example.org/careers/
        3:11 bad-value [English language] "language" has the wrong form: "English language".
          It must match the pattern [a-z]{2,3}(-[A-Za-z0-9]{2,8})*
        4:33 bad-value [javascript:alert(1)] "url" must be an https address, but is "javascript:alert(1)".
          Addresses begin with https://, http:// or mailto:
        5:12 bad-value [nobody] "report_to" must be an e-mail address, but is "nobody".
          Write it like editors@example.org, without a name around it.
        6:14 missing-key [{label: x}] The key "to" is missing.
          Write a page's id, such as pages/about, or an https address.
        7:16 bad-value [eror] "typed_numbers" can't be "eror".
          Did you mean "error"?""",
        Told.of(outcome));
  }

  private static Outcome<Settings> parse(String yaml) {
    return SettingsParser.parse(new Source("content/site.yaml", yaml), EXTRA, ShippedTokens.read());
  }
}
