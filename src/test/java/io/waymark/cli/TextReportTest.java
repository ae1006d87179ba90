package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void showsTheLineItsNeighboursAndThePlace() {
    var source = new Source("content/a.md", "---\ntitle: A\nsumary: B\nslug: c\n---\n");
    Diagnostic told =
        Diagnostic.of(Code.UNKNOWN_KEY, source.span(13, 19), "There is no key \"sumary\" here.")
            .hint("Did you mean \"summary\"?")
            .related("the title is here", source.span(4, 9));
    assertEquals(
        """
        error[unknown-key] content/a.md:3:1
          There is no key "sumary" here.
          2 | title: A
          3 | sumary: B
            | ^^^^^^
          4 | slug: c
          see content/a.md:2:1: the title is here
          2 | title: A
            | ^^^^^
          hint: Did you mean "summary"?

        """,
        plain(told));
  }

  @Test
  void putsTheMarkUnderThePlaceBehindTabsAndWideCharacters() {
    assertEquals("     ^^", mark("\tx湖 y", 2, 3));
    assertEquals("    ^", mark("\tx", 1, 2));
    assertEquals("  ^", mark("湖y", 1, 2));
    assertEquals(" ^", mark("e\u0301y", 2, 3));
    assertEquals("  ^", mark("😀y", 2, 3));
  }

  @Test
  void marksAPointAtTheEndOfALine() {
    assertEquals("   ^", mark("abc", 3, 3));
  }

  @Test
  void cutsLongLinesAroundThePlace() {
    String line = "x".repeat(5_000) + "HERE" + "y".repeat(2_000_000);
    String report = plain(at(new Source("a.csv", line), 5_000, 5_004));
    String[] lines = report.split("\n");
    assertTrue(lines[2].length() <= 80, lines[2]);
    assertEquals(lines[2].indexOf("HERE"), lines[3].indexOf("^^^^"), report);
    assertTrue(lines[2].contains("…x") && lines[2].endsWith("y…"), report);
  }

  @Test
  void nothingInASourceSteersTheTerminal() {
    String evil = "a\u001b[2Jb\u202Ec";
    Diagnostic told = at(new Source("a.md", evil), 0, 1);
    String report =
        plain(
            new Diagnostic(
                told.code(), told.severity(), evil, told.span(), told.hint(), List.of()));
    assertFalse(report.contains("\u001b") || report.contains("\u202E"), report);
  }

  @Test
  void wrapsMessagesAtSpaces() {
    String report =
        plain(Diagnostic.of(Code.BAD_VALUE, new Source("a", "").start(), "word ".repeat(40)));
    for (String line : report.split("\n")) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void showsErrorsFirstAndCountsWhatItLeavesOut() {
    var source = new Source("a.md", "x");
    Diagnostic warning = Diagnostic.of(Code.UNDECLARED_DATA_FILE, source.start(), "A warning.");
    Diagnostic error = at(source, 0, 1);
    String report = new TextReport(Paint.PLAIN, 80, 1).render(List.of(warning, error));
    assertTrue(report.startsWith("error["), report);
    assertTrue(report.contains("… and 1 more problem."), report);
    assertEquals("", new TextReport(Paint.PLAIN, 80, 1).render(Collections.emptyList()));
  }

  @Test
  void coloursOnlyWhenAsked() {
    Diagnostic told = at(new Source("a.md", "x"), 0, 1);
    assertFalse(plain(told).contains("\u001b"));
    assertTrue(
        new TextReport(Paint.COLOURED, 80, 9).render(List.of(told)).contains("\u001b[1;31m"));
  }

  private static String mark(String line, int start, int end) {
    String[] lines = plain(at(new Source("a", line), start, end)).split("\n");
    return lines[3].substring(lines[3].indexOf('|') + 2);
  }

  private static Diagnostic at(Source source, int start, int end) {
    return Diagnostic.of(Code.BAD_VALUE, source.span(start, end), "Wrong.");
  }

  private static String plain(Diagnostic told) {
    return new TextReport(Paint.PLAIN, 80, 50).render(List.of(told));
  }
}
