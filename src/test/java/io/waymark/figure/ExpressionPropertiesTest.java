package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Expression;
import io.waymark.source.Source;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that an author can write is met with an exception. */
class ExpressionPropertiesTest {

  @Property
  void anyTextIsAnswered(@ForAll String text) {
    answered(text);
  }

  @Property(tries = 3000)
  void anySequenceOfOurWordsIsAnswered(@ForAll("sequences") String text) {
    answered(text);
  }

  @Provide
  Arbitrary<String> sequences() {
    return Arbitraries.of(
            "lakes",
            "years",
            ".area",
            ".name",
            "depth",
            "sum(",
            "where(",
            "lookup(",
            "mean(",
            "first(",
            "sort(",
            "cell(",
            "in",
            "not",
            "is",
            "released",
            "and",
            "or",
            "(",
            ")",
            "[",
            "]",
            ",",
            "|",
            "=",
            "==",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "2025",
            "0.5",
            "7L",
            "\"x\"",
            "'y'",
            "true",
            "null",
            "row",
            "weight=",
            "year=",
            "?",
            ":",
            "{",
            "}",
            "}}",
            "{{",
            "#{",
            "~",
            "\\",
            "\"",
            "parent(",
            "block(",
            "..",
            ".")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "-", "not ", "[", "sum(", "1+", "1?1:", "a.", "1|", "\"\\", "\"#", "1 is "})
  void endlessNestingIsAnswered(String part) {
    answered(part.repeat(150));
    answered(part.repeat(1900 / part.length()) + "1");
    answered(part.repeat(30_000));
    answered(part.repeat(50) + "1" + ")".repeat(50));
  }

  @Test
  void hugeNumbersAreAnswered() {
    String text = "9".repeat(150) + " * " + "9".repeat(150);
    assertTrue(Sample.told(text + " * " + text).startsWith(Code.FIGURE_TYPE + ": "));
    answered("round(1, 999999999999)");
    answered("round(1, 0.5)");
  }

  @Test
  void placesAreFoundThroughQuotingAndFolding() {
    Source source = new Source("a.md", "x: >\n  sum(lakes.area)\n  + sum(lakes.aera)\n");
    var expression =
        new Expression(
            "sum(lakes.area) + sum(lakes.aera)", source.span(5, source.text().length() - 1));
    var diagnostic = Evaluator.evaluate(expression, new Sample()).diagnostics().get(0);
    assertEquals("aera", diagnostic.span().text());
    assertEquals(3, diagnostic.span().line());
  }

  private static void answered(String text) {
    Outcome<Computed> outcome = Evaluator.evaluate(Sample.expression(text), new Sample());
    assertTrue(outcome.value().isPresent() || !outcome.diagnostics().isEmpty());
  }
}
