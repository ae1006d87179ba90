package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Claim;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.model.FigureUse;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Span PLACE =
      new Source("a.md", "[grew]{claim=\"…\"} {{big|exat}}").span(0, 17);

  private final Sample scope =
      new Sample()
          .with("big", "max(lakes.depth)")
          .with("rise", "growth(lookup(years.catch, year=2013), lookup(years.catch, year=2024))");

  private Outcome<Read> check(String condition) {
    Expression expression = Sample.expression(condition);
    return Claims.check(new Claim("catches grew", expression, PLACE), scope);
  }

  @Test
  void trueClaimsTellWhatTheyRead() {
    Outcome<Read> outcome = check("rise > 0.4 and big > 1000");
    assertEquals(List.of(), outcome.diagnostics());
    assertEquals(2, outcome.value().orElseThrow().datasets().size());
  }

  @Test
  void falseClaimsNameTheSentenceAndBothValues() {
    Diagnostic told = check("rise > ratio(big, 1000)").diagnostics().get(0);
    assertEquals(Code.UNIT_MISMATCH, told.code());
    told = check("rise > 0.6 or big < 100").diagnostics().get(0);
    assertEquals(Code.FALSE_CLAIM, told.code());
    assertEquals("The data refute \"catches grew\": rise is +50%, big is 1,642.", told.message());
    assertEquals(PLACE, told.span());
  }

  @Test
  void claimsMustReadDataAndBeTrueOrFalse() {
    assertEquals(Code.CLAIM_WITHOUT_DATA, check("2 > 1").diagnostics().get(0).code());
    assertEquals(Code.FIGURE_TYPE, check("big").diagnostics().get(0).code());
    assertEquals(Code.UNDECIDABLE, check("max(lakes.pay) > 1000000").diagnostics().get(0).code());
  }

  private static FieldValue.Variants variants(String... conditions) {
    return new FieldValue.Variants(
        Arrays.stream(conditions)
            .map(
                c ->
                    new FieldValue.Variant(
                        Optional.of(c).filter(s -> !s.isEmpty()).map(Sample::expression),
                        new FieldValue.Words("text of " + c, PLACE)))
            .toList(),
        PLACE);
  }

  @Test
  void theFirstTrueVariantIsChosen() {
    var chosen = Variants.choose(variants("rise < 0", "rise > 0", ""), scope).value().orElseThrow();
    assertEquals("text of rise > 0", chosen.words().text());
    assertEquals(List.of(Sample.YEARS), List.copyOf(chosen.read().datasets()));
    var last = Variants.choose(variants("rise < 0", ""), scope).value().orElseThrow();
    assertEquals("text of ", last.words().text());
  }

  @Test
  void noTrueVariantIsAnError() {
    var told = Variants.choose(variants("rise < 0", "rise > 2"), scope).diagnostics().get(0);
    assertEquals(Code.NO_TRUE_VARIANT, told.code());
    assertTrue(told.message().contains("rise is +50%"), told::message);
  }

  private static Outcome<FigureMarkup> markup(String expression, String format) {
    Span place = PLACE.source().span(18, PLACE.source().text().length());
    return FigureMarkup.of(
        new FigureUse(Optional.empty(), "big", Optional.ofNullable(format), place),
        Sample.evaluate(expression).value().orElseThrow(),
        ForEditors.LANGUAGE);
  }

  @Test
  void figuresAreTiedToTheirData() {
    var sum = markup("sum(lakes.pay)", null).value().orElseThrow();
    assertEquals("$389,200 or more", sum.text());
    assertEquals(
        "<data class=\"figure\" value=\"389200\" data-unit=\"USD/year\" data-state=\"at-least\""
            + " data-dataset=\"lakes\">$389,200 or more</data>",
        sum.html().markup());
    var hidden = markup("lookup(lakes.pay, name=\"Crater\")", null).value().orElseThrow();
    assertTrue(hidden.html().markup().startsWith("<span class=\"figure\""));
    assertEquals("not released", hidden.text());
    var name = markup("first(lakes).name", null).value().orElseThrow();
    assertEquals(
        "<data class=\"figure\" value=\"Baikal\" data-dataset=\"lakes\">Baikal</data>",
        name.html().markup());
  }

  @Test
  void formatsAreCheckedAtTheirPlace() {
    Diagnostic unknown = markup("max(lakes.depth)", "exat").diagnostics().get(0);
    assertEquals(Code.UNKNOWN_FORMAT, unknown.code());
    assertEquals("exat", unknown.span().text());
    assertEquals(Optional.of("Did you mean \"exact\"?"), unknown.hint());
    assertEquals(Code.FIGURE_TYPE, markup("max(lakes.depth)", "times").diagnostics().get(0).code());
    assertEquals(Code.FIGURE_TYPE, markup("lakes", null).diagnostics().get(0).code());
  }
}
