package io.waymark.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.FieldValue;
import io.waymark.model.FigureUse;
import io.waymark.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureSyntaxTest {
  private static final String FRONT = "---\ntitle: Pay\n---\n";

  private static Outcome<MarkdownDocument> parse(String markdown) {
    var source = new Source("content/page.md", FRONT + markdown);
    return new MarkdownParser().parse(source.span(FRONT.length(), source.text().length()));
  }

  private static MarkdownDocument document(String markdown) {
    Outcome<MarkdownDocument> outcome = parse(markdown);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().orElseThrow();
  }

  private static String uses(MarkdownDocument document) {
    return document.figures().stream().map(u -> u.span().text()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay is {{median}} a year.",
        "## Pay of {{median}}",
        "| Pay | Place |\n|---|---|\n| {{median}} | here |",
        "See [pay of {{median}}](pay.md).",
        "It is *{{median}}* and.",
        "It is **about {{median}} a year**.",
        "Text.[^1]\n\n[^1]: It is {{median}}.",
        "> Pay is {{median}}.",
        "- one\n  - pay is {{median}}",
        "Pay\n:   is {{median}}",
        "\"{{median}}\" it says.",
        "![pay of {{median}}](x.png)",
        "[pay is {{median}}]{claim=\"a > b\"}",
        "~~{{median}}~~",
        "- [ ] {{median}}",
      })
  void isReadWhereWordsAre(String markdown) {
    MarkdownDocument document = document(markdown);
    assertEquals("{{median}}", uses(document));
    assertEquals("median", document.figures().get(0).name());
  }

  @Test
  void hasFormatsAndPages() {
    FigureUse use = document("Pay: {{tracks/technology#median_pay|exact}}.").figures().get(0);
    assertEquals("tracks/technology", use.page().orElseThrow());
    assertEquals("median_pay", use.name());
    assertEquals("exact", use.format().orElseThrow());
    assertEquals("content/page.md:4:6", use.span().location());
  }

  @Test
  void filterDoesNotSplitACell() {
    MarkdownDocument document =
        document("| A | B |\n|---|---|\n| {{y|exact}} | [x]{claim=\"t | where(a > 1)\"} |");
    assertEquals("{{y|exact}}", uses(document));
    assertEquals("t | where(a > 1)", document.claims().get(0).condition().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`{{median}}`",
        "```\n{{median}} [a]{claim=\"b\"}\n```",
        "    {{median}}\n",
        "```chart\nheadline: \"{{median}}\"\n```",
        "\\{{median}}",
      })
  void isNotReadElsewhere(String markdown) {
    MarkdownDocument document = document(markdown);
    assertEquals(List.of(), document.figures());
    assertEquals(List.of(), document.claims());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "growth > 0 and name == 'x'",
        "a | where(b > 1) | first > 2",
        "a > b }",
        "{{a}} > b",
        "a < b and c >= d",
        "a == \\\"x\\\"",
      })
  void claimHoldsQuotesBracesAndComparisons(String condition) {
    String markdown = "Pay [grew *faster*]{claim=\"" + condition + "\"} here.";
    MarkdownDocument document = document(markdown);
    assertEquals(condition.replace("\\", ""), document.claims().get(0).condition().text());
    assertEquals("grew faster", document.claims().get(0).statement());
    assertEquals(condition, document.claims().get(0).condition().span().text());
    assertEquals(
        "[grew *faster*]{claim=\"" + condition + "\"}", document.claims().get(0).span().text());
  }

  @Test
  void claimsAndFixedWordsMayHoldAndBeInOtherMarkup() {
    MarkdownDocument document =
        document(
            "**Pay [grew [a lot](pay.md) and {{x}}]{claim=\"a > b\"} more**, [see"
                + " [40]{fixed=\"law \\\"of\\\" '38\"}](law.md) [plain] [ref] [x\n\n[ref]: r.md");
    assertEquals("grew a lot and {{x}}", document.claims().get(0).statement());
    assertEquals("law \"of\" '38", document.fixed().get(0).source());
    assertEquals(
        List.of("pay.md", "law.md", "r.md"),
        document.links().stream().map(MarkdownDocument.Link::target).sorted((a, b) -> 0).toList());
  }

  @Test
  void mistakesAreToldAtTheirPlace() {
    assertEquals(
        """
        EXPRESSION_SYNTAX 4:3 "{{" opens a figure that no "}}" closes.
        EXPRESSION_SYNTAX 5:3 "max(a.b)" isn't the name of a figure.
        UNKNOWN_KEY 6:7 There is no attribute "clam".
        UNKNOWN_KEY 7:6 "claim" has no words that it speaks of.
        UNSAFE_HTML 8:7 The attribute "onclick" isn't allowed.
        UNSAFE_HTML 9:7 The attribute "style" isn't allowed.
        BROKEN_ANCHOR 10:2 There is no footnote "nope".
        BROKEN_LINK 11:1 No link is defined as "c".
        """,
        parse(
                """
                a {{median and
                b {{max(a.b)}} and
                [wo]{ clam="a"}
                *em*{claim="x"} and
                *em*{ onclick="x"} and
                *em*{ style="x"} and
                z[^nope] and
                [b][c] and braces {in prose, as it is} {#}
                """)
            .diagnostics()
            .stream()
            .sorted(Diagnostic.ORDER)
            .map(
                d -> d.code() + " " + d.span().line() + ":" + d.span().column() + " " + d.message())
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void anchorsAreMadeOfWordsWithoutFigures() {
    MarkdownDocument document =
        document(
            """
            ## Pay of {{median}} by *place*
            ## Pay of {{other}} by place
            ### Who & what {#who}
            ## Who
            ## {{x}}
            """);
    assertEquals(
        List.of("pay-of-by-place", "pay-of-by-place-2", "who", "who-2", "section"),
        document.headings().stream().map(MarkdownDocument.Heading::anchor).toList());
  }

  @Test
  void chartBlocksAreFoundWithTheirYaml() {
    MarkdownDocument document =
        document("Text\n\n```chart\nid: a\ntype: bar\n```\n\n- x\n\n  ```chart\n  id: b\n  ```\n");
    assertEquals(
        List.of("id: a\ntype: bar\n", "  id: b\n"),
        document.charts().stream().map(c -> c.yaml().text()).toList());
    assertEquals(7, document.charts().get(0).yaml().line());
  }

  @Test
  void textsOfFrontMatterKeepTheirPlaces() {
    String yaml = "title: 'It''s {{a}} and\n  [b]{claim=\"c > d\"}'\nnext: x";
    var source = new Source("p.md", yaml);
    var words =
        new FieldValue.Words(
            "It's {{a}} and [b]{claim=\"c > d\"}", source.span(7, yaml.indexOf("\nnext")));
    MarkdownDocument document = new MarkdownParser().parseInline(words).value().orElseThrow();
    assertEquals("{{a}}", document.figures().get(0).span().text());
    assertEquals("c > d", document.claims().get(0).condition().span().text());
    assertEquals(2, document.claims().get(0).condition().span().line());
  }

  @Test
  void frontMatterHasNoBlocks() {
    var source = new Source("p.md", "1. First\n# x");
    var words = new FieldValue.Words("1. First\n# x", source.span(0, 12));
    MarkdownDocument document = new MarkdownParser().parseInline(words).value().orElseThrow();
    assertEquals("1. First # x", PlainWords.of(document.tree(), f -> ""));
    assertTrue(document.headings().isEmpty());
    assertEquals(Code.EXPRESSION_SYNTAX, parse("{{").diagnostics().get(0).code());
  }
}
