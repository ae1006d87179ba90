package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity.State;
import io.waymark.model.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // Decimals, precedence, logic
        "0.1 + 0.2 == 0.3; yes",
        "5 / 2; 2.5",
        "2 + 3 * 4; 14",
        "(2 + 3) * 4; 20",
        "-3 | abs; 3",
        "not 1 > 2; yes",
        "not (1 < 2 and 2 < 3); no",
        "1 in [1, 2] and 3 not in [1, 2]; yes",
        "\"a\" == 'a'; yes",
        // Rows and columns
        "lookup(years.catch, year=2025); 2,000",
        "lookup(years.price, year=2025); $109,470",
        "sum(lakes.area); 57,971",
        "lakes.area | sum; 57,971",
        "sum(lakes.pay); $389,200 or more",
        "max(lakes.pay); $239,200 or more",
        "min(lakes.depth); 64",
        "min(lakes.pay); at most $60,000",
        "max(1, 2, 3); 3",
        "count(lakes); 4",
        "count(lakes | where(area > 1000)); 2",
        "count(lakes | where(pay is released)); 3",
        "count(lakes | where(pay is not released)); 1",
        "count(lakes | where(released(pay) and pay > 70000)); 2",
        "sum(lakes.area | where(state in [\"CA\", \"OR\"])); 549",
        "mean(lakes.depth); 700.25",
        "median(lakes.depth); 547.5",
        "mean(lakes.depth | where(state == \"CA\" or state == \"OR\"), weight=lakes.area); 509.978142",
        "first(lakes).name; Baikal",
        "(lakes | sort(\"-depth\") | first).name; Baikal",
        "label(lakes | sort(-depth) | last, \"name\"); Erie",
        "label(lakes | sort(depth) | first, \"depth\"); 64",
        "cell(lakes | where(name == \"Tahoe\"), \"depth\"); 501",
        "lakes.name | last; Erie",
        // Growth and ratios
        "growth(lookup(years.catch, year=2013), lookup(years.catch, year=2025)); +100%",
        "growth(from=1000, to=880); −12%",
        "ratio(lookup(years.catch, year=2024), lookup(years.catch, year=2025)); 75%",
        "lookup(years.catch, year=2025) / lookup(years.catch, year=2013); 2",
        "lookup(years.price, year=2024) / lookup(years.catch, year=2024) > 1; UNIT_MISMATCH",
        "difference(lookup(years.catch, year=2025), lookup(years.catch, year=2013)); 1,000",
        "round(2.345, 2); 2.35",
        "round(lookup(years.price, year=2025), -3); $109,000",
        // States decide or don't
        "max(lakes.pay) > 200000; yes",
        "max(lakes.pay) > 300000; UNDECIDABLE",
        "sum(lakes.pay) >= 389200; yes",
        "min(lakes.pay) < 60001; yes",
        "mean(lakes.pay); UNDECIDABLE",
        "median(lakes.pay); $75,000 or more",
        "median(lakes.change); UNDECIDABLE",
        "sum(lakes.change); UNDECIDABLE",
        "count(lakes | where(pay > 1)); UNDECIDABLE",
        "lakes | sort(-pay) | first; UNDECIDABLE",
        "1 - ratio(1, 4); 75%",
        // Mistakes
        "sum(years.catch); PERIOD_MISMATCH",
        "lookup(years.catch, year=2024) + lookup(years.catch, year=2025); PERIOD_MISMATCH",
        "sum(lakes.area) + sum(lakes.depth); UNIT_MISMATCH",
        "sum(lakes.area) > sum(lakes.depth); UNIT_MISMATCH",
        "sum(lakes.name); FIGURE_TYPE",
        "sum(lakes); FIGURE_TYPE",
        "lakes.area > 5; FIGURE_TYPE",
        "1 / 0; FIGURE_TYPE",
        "\"a\" < \"b\"; FIGURE_TYPE",
        "lookup(years.catch); FIGURE_TYPE",
        "growth(1); FIGURE_TYPE",
        "mean(lakes.depth, weigth=lakes.area); FIGURE_TYPE",
        "lookup(years.catch, year=2020); NO_MATCHING_ROW",
        "first(lakes | where(depth > 9000)); NO_MATCHING_ROW",
        "sum(lakes.depth | where(depth > 9000)); NO_MATCHING_ROW",
        "cell(lakes, \"name\"); NO_MATCHING_ROW",
        "lokup(years.catch, year=2025); UNKNOWN_FUNCTION",
        "block(1); UNKNOWN_FUNCTION",
        "parent(); UNKNOWN_FUNCTION",
        "sum(lake.area); UNKNOWN_DATASET",
        "sum(lakes.aera); UNKNOWN_COLUMN",
        "count(lakes | where(aera > 1)); UNKNOWN_COLUMN",
        "lookup(years.catch, yaer=2025); UNKNOWN_COLUMN",
        "lakse; UNKNOWN_FIGURE",
        "row.depth; UNKNOWN_FIGURE",
        "figure(\"lakes/eire#depth\"); UNKNOWN_PAGE",
        "figure(\"lakes/erie#depth\"); UNKNOWN_FIGURE",
        "1 ** 2; EXPRESSION_SYNTAX",
        "1 ? 2 : 3; EXPRESSION_SYNTAX",
        "lakes.name.toString(); EXPRESSION_SYNTAX",
        "5(3); EXPRESSION_SYNTAX",
        "99999999999999999999L; EXPRESSION_SYNTAX",
        "1 }} 2; EXPRESSION_SYNTAX",
      })
  void means(String text, String expected) {
    String told = Sample.told(text);
    assertTrue(
        told.equals(expected) || told.startsWith(expected + ": "), () -> text + " gave " + told);
  }

  @Test
  void periodsTravel() {
    assertEquals(
        "May 2013 to May 2025",
        Sample.quantity("growth(lookup(years.catch, year=2013), lookup(years.catch, year=2025))")
            .period()
            .orElseThrow()
            .label());
    assertEquals("May 2025", Sample.quantity("max(years.price)").period().orElseThrow().label());
  }

  @Test
  void estimatesStayEstimates() {
    assertEquals(
        State.ESTIMATE, Sample.quantity("mean(lakes.depth, weight=lakes.area) * 2").state());
    assertEquals(State.ESTIMATE, Sample.quantity("round(1.26, 1)").state());
    assertEquals(State.EXACT, Sample.quantity("round(1.2, 1)").state());
  }

  @Test
  void rememberWhatWasRead() {
    Read read = Sample.evaluate("lookup(years.catch, year=2025)").value().orElseThrow().read();
    assertEquals(List.of(Sample.YEARS), List.copyOf(read.datasets()));
    assertEquals(List.of(Sample.YEARS.rows().get(2)), List.copyOf(read.rows()));
    assertTrue(Sample.evaluate("1 + 1").value().orElseThrow().read().isNothing());
  }

  @Test
  void figuresAndRowsAreInScope() {
    Sample scope = new Sample().with("big", "max(lakes.depth)").on(Sample.LAKES.rows().get(1));
    assertEquals("1,642", scope.tell("big"));
    assertEquals("1,642", scope.tell("figure(\"lakes/erie#big\")"));
    assertEquals("501", scope.tell("row.depth"));
    assertEquals("1", scope.tell("count(lakes | where(depth == big))"));
    assertEquals("told elsewhere", scope.with("broken", "nothing.x").tell("broken + 1"));
  }

  @Test
  void chartsKeepRows() {
    Dataset lakes = Sample.LAKES;
    List<Row> kept =
        Evaluator.keep(Sample.expression("depth > 500"), lakes, lakes.rows(), new Sample())
            .value()
            .orElseThrow();
    assertEquals(List.of(0, 1, 2), kept.stream().map(Row::index).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "sum(lakes.aera);aera",
        "sum(lake.area);lake",
        "sum(lakes.area) + smu(lakes.depth);smu",
        "lakes | wehre(depth > 1) | count;wehre",
        "count(lakes | where(dpeth > 1));dpeth",
        "lookup(years.catch, year=2020);2020",
        "1 + (2;(",
        "1 + 2);)",
        "depth = 5;=",
        "a && b;&&",
        "a b;b",
        "1 + sum(lakes.name);lakes.name",
        "max(lakes.pay) > 1000000 or 1 > 2;max(lakes.pay) > 1000000",
        "sum(lakes.area) > sum(lakes.depth);sum(lakes.area) > sum(lakes.depth)",
        "is > 5;is",
      })
  void pointsAtTheVeryWords(String text, String words) {
    Diagnostic diagnostic = Sample.evaluate(text).diagnostics().get(0);
    assertEquals(words, diagnostic.span().text(), diagnostic::message);
    assertTrue(diagnostic.hint().isPresent(), diagnostic::message);
  }

  @Test
  void namesBothSidesOfAMismatch() {
    Diagnostic units = Sample.evaluate("sum(lakes.area) + max(lakes.depth)").diagnostics().get(0);
    assertEquals(Code.UNIT_MISMATCH, units.code());
    assertEquals("sum(lakes.area) is in km2", units.related().get(0).message());
    assertEquals("max(lakes.depth) is in m", units.related().get(1).message());
  }

  @Test
  void namesTheUndecidableRow() {
    assertTrue(Sample.told("count(lakes | where(pay > 1))").contains("name Crater of lakes"));
  }

  @Test
  void hintsAtWhatIsThere() {
    assertTrue(Sample.told("lookup(years.catch, year=2020)").contains("2013, 2024, 2025"));
    assertTrue(
        Sample.told("lookup(lakes.area, name=\"Baikall\")").contains("Did you mean \"Baikal\"?"));
  }
}
