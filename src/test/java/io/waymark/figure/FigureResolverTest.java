package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.figure.Scope.Sought;
import io.waymark.language.Language;
import io.waymark.model.ContentType;
import io.waymark.model.Document;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.model.Figure;
import io.waymark.model.Narrative;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Row;
import io.waymark.model.Settings;
import io.waymark.model.Site;
import io.waymark.model.Tokens;
import io.waymark.source.Source;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FigureResolverTest {
  private final Map<String, Page> pages = new TreeMap<>();

  /** A page with figures, given as name and expression by turns. */
  private void page(String id, String... figures) {
    StringBuilder text = new StringBuilder("figures:\n");
    for (int i = 0; i < figures.length; i += 2) {
      text.append("  ").append(figures[i]).append(": ").append(figures[i + 1]).append('\n');
    }
    Source source = new Source("content/" + id + ".md", text.toString());
    Map<String, Figure> made = new LinkedHashMap<>();
    for (int i = 0; i < figures.length; i += 2) {
      int at = text.indexOf("  " + figures[i] + ": ") + 2;
      int start = at + figures[i].length() + 2;
      var place = source.span(start, start + figures[i + 1].length());
      made.put(
          figures[i],
          new Figure(
              figures[i],
              new Expression(figures[i + 1], place),
              source.span(at, at + figures[i].length())));
    }
    var fields = new FieldValue.Fields(Map.of(), source.start());
    var type =
        new ContentType(
            "lake",
            "Lake",
            "lakes",
            "/{slug}/",
            "lake",
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            source.start());
    pages.put(
        id,
        new Page(
            id,
            type,
            id,
            new Route("/" + id + "/"),
            Optional.empty(),
            Optional.of(Narrative.of(new Document(source, fields, made, Map.of(), text.length()))),
            Optional.empty(),
            List.of()));
  }

  /** A page made from a row, with the figures of another. */
  private void pageOfRow(String id, String form, Row row) {
    Page like = pages.get(form);
    pages.put(
        id,
        new Page(
            id,
            like.type(),
            id,
            new Route("/" + id + "/"),
            Optional.of(like.document()),
            Optional.empty(),
            Optional.of(row),
            List.of()));
  }

  private FigureResolver resolver() {
    var start = new Source("content/site.yaml", "").start();
    var settings =
        new Settings(
            "Lakes",
            "",
            URI.create("https://example.org/"),
            "en",
            new Settings.Publisher("Us", URI.create("https://example.org/")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Tokens.NONE,
            Map.of(),
            new FieldValue.Fields(Map.of(), start),
            start);
    return new FigureResolver(
        new Site(
            settings,
            Language.of("en", Map.of()),
            Map.of(),
            Map.of("lakes", Sample.LAKES, "years", Sample.YEARS),
            new TreeMap<>(pages),
            Map.of()));
  }

  @Test
  void figuresAreComputedOnceAndSharedAcrossPages() {
    page("a", "deepest", "max(lakes.depth)", "twice", "deepest * 2");
    page("b", "other", "figure(\"a#twice\") + 1");
    FigureResolver resolver = resolver();
    assertEquals(List.of(), resolver.problems(pages.get("a")));
    var other = assertInstanceOf(Sought.Found.class, resolver.figure("b", "other"));
    assertEquals("3,285", QuantityFormat.EXACT.print(other.computed().value().orElseThrow()));
    assertEquals(List.of(Sample.LAKES), List.copyOf(other.computed().read().datasets()));
    var again = assertInstanceOf(Sought.Found.class, resolver.figure("b", "other"));
    assertSame(other.computed(), again.computed());
  }

  @Test
  void pagesOfRowsShareWhatTheirRowsDontChange() {
    page("form", "deepest", "max(lakes.depth)", "own", "row.depth", "part", "own / deepest");
    pageOfRow("tahoe", "form", Sample.LAKES.rows().get(1));
    pageOfRow("erie", "form", Sample.LAKES.rows().get(3));
    FigureResolver resolver = resolver();
    assertSame(found(resolver, "tahoe", "deepest"), found(resolver, "erie", "deepest"));
    assertEquals("501", printed(resolver, "tahoe", "own"));
    assertEquals("64", printed(resolver, "erie", "own"));
    assertEquals("0.305116", printed(resolver, "tahoe", "part"));
    assertEquals("0.038977", printed(resolver, "erie", "part"));
  }

  private static Computed found(FigureResolver resolver, String page, String name) {
    return assertInstanceOf(Sought.Found.class, resolver.figure(page, name)).computed();
  }

  private static String printed(FigureResolver resolver, String page, String name) {
    return QuantityFormat.EXACT.print(found(resolver, page, name).value().orElseThrow());
  }

  @Test
  void unknownNamesAreToldApart() {
    page("a", "deepest", "max(lakes.depth)");
    assertEquals(new Sought.Unknown(List.of("deepest")), resolver().figure("a", "deep"));
    assertEquals(new Sought.UnknownPage(List.of("a")), resolver().figure("c", "deep"));
  }

  @Test
  void aProblemIsToldOnceWhereItIs() {
    page("a", "broken", "max(lakes.dpeth)", "uses", "broken + 1", "again", "uses * 2");
    FigureResolver resolver = resolver();
    List<Diagnostic> problems = resolver.problems(pages.get("a"));
    assertEquals(List.of(Code.UNKNOWN_COLUMN), problems.stream().map(Diagnostic::code).toList());
    assertEquals(new Sought.Failed(), resolver.figure("a", "again"));
  }

  @Test
  void aCycleIsToldAlikeWhereverItIsEntered() {
    page("x", "start", "b", "c", "a", "b", "c + 1", "a", "b + 1");
    List<Diagnostic> told = resolver().problems(pages.get("x"));
    assertEquals(1, told.size());
    assertEquals("A figure needs itself to be computed: a → b → c → a.", told.get(0).message());
    assertEquals("b + 1", told.get(0).span().text());
    assertEquals(2, told.get(0).related().size());
    FigureResolver other = resolver();
    other.figure("x", "c");
    assertEquals(told, other.problems(pages.get("x")));
  }

  @Test
  void aCycleAcrossPagesNamesThePages() {
    page("p", "a", "figure(\"q#b\")");
    page("q", "b", "figure(\"p#a\")");
    FigureResolver resolver = resolver();
    Diagnostic told = resolver.problems(pages.get("q")).get(0);
    assertEquals("A figure needs itself to be computed: p#a → q#b → p#a.", told.message());
    assertEquals(List.of(told), resolver.problems(pages.get("p")));
  }

  @Test
  void aFigureThatNeedsItselfIsACycle() {
    page("p", "a", "a + 1");
    assertEquals(Code.FIGURE_CYCLE, resolver().problems(pages.get("p")).get(0).code());
  }

  @Test
  void longChainsEndInADiagnostic() {
    String[] figures = new String[2000];
    for (int i = 0; i < 1000; i++) {
      figures[2 * i] = "f" + i + "_";
      figures[2 * i + 1] = i == 999 ? "max(lakes.depth)" : "-(-f" + (i + 1) + "_)";
    }
    page("p", figures);
    assertEquals(Code.FIGURE_CYCLE, resolver().problems(pages.get("p")).get(0).code());
  }
}
