package io.waymark.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.FieldValue;
import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.parse.markdown.Sections;
import io.waymark.source.Source;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer(BuiltInMessages.language());

  private static MarkdownDocument parse(String markdown) {
    var source = new Source("content/page.md", markdown);
    return new MarkdownParser().parse(source.span(0, markdown.length())).value().orElseThrow();
  }

  private static Outcome<RenderedMarkdown> outcome(String markdown) {
    return RENDERER.render(parse(markdown), new Echo());
  }

  private static String html(String markdown) {
    Outcome<RenderedMarkdown> outcome = outcome(markdown);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().orElseThrow().html().markup();
  }

  @Test
  void printsFiguresClaimsAndFixedWords() {
    assertEquals(
        """
        <p>Jobs: <data>&lt;:jobs:exact&gt;</data>, <span class="claim">grew <em>fast</em></span>\
         and <span class="fixed" title="a &lt;law&gt;">40</span><sup class="note-ref">\
        <a id="fnref-1" href="#fn-1" aria-label="Note 1">1</a></sup>, {{x}}.</p>
        <section class="notes" role="doc-endnotes" aria-label="Notes">
        <ol>
        <li id="fn-1">a &lt;law&gt; <a class="note-back" href="#fnref-1"\
         aria-label="Back to note 1 in the text">↩\uFE0E</a></li>
        </ol>
        </section>
        """,
        html(
            "Jobs: {{jobs|exact}}, [grew *fast*]{claim=\"a > 1\"} and [40]{fixed=\"a <law>\"},"
                + " \\{{x}}."));
  }

  @Test
  void footnotesAndSourcesAreNumberedTogetherInOrder() {
    Document page =
        Jsoup.parse(html("A[^b] [c]{fixed=\"S\"} d[^a] e[^b]\n\n[^a]: One\n[^b]: Two {{x}}\n"));
    assertEquals(List.of("Two <:x:> ↩︎ ↩︎", "S ↩︎", "One ↩︎"), page.select(".notes li").eachText());
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.outerHtml());
    }
  }

  @Test
  void tablesScrollAndNameTheirColumns() {
    assertEquals(
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table: Place, Pay">
        <table>
        <thead>
        <tr>
        <th scope="col">Place</th>
        <th scope="col" class="align-right">Pay</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>a | b</td>
        <td class="align-right"><data>&lt;:pay:exact&gt;</data></td>
        </tr>
        </tbody>
        </table>
        </div>
        """,
        html("| Place | Pay |\n|---|--:|\n| a \\| b | {{pay|exact}} |\n"));
  }

  @Test
  void taskListsStrikethroughAndDefinitions() {
    assertEquals(
        """
        <ul>
        <li class="task"><input type="checkbox" disabled checked aria-label="Done"> <del>a</del></li>
        <li class="task"><input type="checkbox" disabled aria-label="Not done"> b</li>
        </ul>
        <dl>
        <dt>Term</dt>
        <dd>Words</dd>
        </dl>
        """,
        html("- [x] ~~a~~\n- [ ] b\n\n\nTerm\n: Words\n"));
  }

  @Test
  void headingsBeginAtTheSecondLevelAndAreListed() {
    RenderedMarkdown body = outcome("# A {{x}}\n## B {#bee .lead}\n### B\n").value().orElseThrow();
    assertEquals(
        """
        <h2 id="a">A <data>&lt;:x:&gt;</data></h2>
        <h2 id="bee" class="lead">B</h2>
        <h3 id="b">B</h3>
        """,
        body.html().markup());
    assertEquals(
        List.of(
            new RenderedMarkdown.Entry("a", "A <:x:>", 2),
            new RenderedMarkdown.Entry("bee", "B", 2),
            new RenderedMarkdown.Entry("b", "B", 3)),
        body.contents());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a?b=c", "www.example.org", "ann@example.org"})
  void addressesInWordsAreLinks(String address) {
    String body = html("Slow. Go to " + address + " now.");
    assertEquals(address, Jsoup.parse(body).select("a").text(), body);
  }

  @Test
  void chartsAndPunctuation() {
    assertEquals(
        "<figure>id: a\n</figure>\n<p>“It’s” … – — <code>a -- b</code></p>\n",
        html("```chart\nid: a\n```\n\"It's\" ... -- --- `a -- b`"));
  }

  @Test
  void chartsWithNothingBetweenThemAreAskedForTogether() {
    assertEquals(
        "<figure>id: a\n</figure>|<figure>id: b\n</figure>\n<p>and</p>\n<figure>id: c\n</figure>\n",
        html("```chart\nid: a\n```\n\n\n```chart\nid: b\n```\n\nand\n\n```chart\nid: c\n```"));
  }

  @Test
  void rawHtmlIsCleanedAndCannotReachOutside() {
    assertEquals(
        "<div class=\"x\">\n<p>a <b>b <data>&lt;:x:&gt;</data></b></p>\n</div>\n<p>c</p>\n\n",
        html("<div class=\"x\">\n\na <b>b {{x}}</b>\n\n</div>\n\nc\n\n</div></main>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href=vbscript:alert(1)>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#x6A;avascript&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\u0001javascript:alert\\(1\\))",
        "[x](java\u200Bscript:alert\\(1\\))",
        "[x]\n\n[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](javascript:alert(1))",
        "<img src=\"data:image/png;base64,AA\">",
        "<style>body{display:none}</style>",
        "<div style=\"position:fixed\">x</div>",
        "<form action=https://evil.example><input name=x></form>",
        "<base href=https://evil.example>",
        "<meta http-equiv=refresh content=0>",
        "<object data=x></object>",
        "<math><mtext></mtext></math>",
        "<div\nonclick=alert(1)>x</div>",
        "<a/href=javascript:alert(1)>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      })
  void hostileInputDoesNothingAndIsReported(String markdown) {
    Outcome<RenderedMarkdown> outcome = outcome(markdown);
    String body = outcome.value().orElseThrow().html().markup();
    Document page = Jsoup.parseBodyFragment(body);
    assertEquals(
        0,
        page.select("script,iframe,svg,style,form,base,meta,object,math,xmp,noscript").size(),
        body);
    for (Element element : page.body().getAllElements()) {
      for (var attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), body);
        assertFalse(attribute.getKey().equals("style"), body);
        boolean address = List.of("href", "src").contains(attribute.getKey());
        assertFalse(address && attribute.getValue().matches("(?i)\\W*(java|vb|data).*:.*"), body);
      }
    }
    boolean text = page.body().children().stream().allMatch(e -> e.tagName().equals("p"));
    boolean reported =
        outcome.diagnostics().stream()
            .anyMatch(d -> d.code() == Code.UNSAFE_HTML || d.code() == Code.UNSAFE_URL);
    assertTrue(reported || text && page.select("[href],[src]").isEmpty(), body);
  }

  @Test
  void unsafeThingsAreReportedAtTheirPlace() {
    var told = outcome("a\n\nb <b onclick=x>c</b> [d](javascript:x)\n").diagnostics();
    assertEquals(
        List.of("content/page.md:3:3", "content/page.md:3:26"),
        told.stream().map(d -> d.span().location()).toList());
    assertEquals("<b onclick=x>", told.get(0).span().text());
    assertEquals("javascript:x", told.get(1).span().text());
  }

  @Test
  void closingTagsOfAuthorsCloseNothingOfOurs() {
    String body = html("Text.[^a]\n\n</section></div></main>\n\n<div>\n\nopen\n\n[^a]: Note");
    assertFalse(body.contains("</main>"), body);
    assertEquals(
        body,
        Jsoup.parseBodyFragment(body)
            .outputSettings(new Document.OutputSettings().prettyPrint(false))
            .body()
            .html());
  }

  @Test
  void authorsCannotForgeInlays() {
    String body = html("\uE0000\uE001 {{x}} <b title=\"\uE0000\uE001\">b</b>");
    assertEquals(1, Jsoup.parse(body).select("data").size());
  }

  @Test
  void inlineTextsAndPlainText() {
    String text = "*Pay* of {{jobs}} & [x]{fixed=\"S\"} \"q\"";
    var source = new Source("p.md", text);
    var document =
        new MarkdownParser()
            .parseInline(new FieldValue.Words(text, source.span(0, text.length())))
            .value()
            .orElseThrow();
    assertEquals(
        "<em>Pay</em> of <data>&lt;:jobs:&gt;</data> &amp; <span class=\"fixed\" title=\"S\">x</span>"
            + " “q”",
        RENDERER.renderInline(document, new Echo()).value().orElseThrow().markup());
    assertEquals(
        "Pay of <:jobs:> & x “q”", RENDERER.plainText(document, new Echo()).value().orElseThrow());
  }

  @Test
  void sectionsReplaceFollowAndKeepTheirNotes() {
    MarkdownDocument base =
        parse("Base.[^1]\n\n## One\n\nold {{a}}\n\n## Two\n\ntwo [l]\n\n[^1]: B\n\n[l]: base.md\n");
    MarkdownDocument addition =
        parse(
            "More.[^1]\n\n## One\n\nnew {{b}}\n\n### Deep\n\n## Three\n\n[l]\n\n[^1]: A\n"
                + "\n[l]: added.md\n");
    Sections merged = Sections.merge(base, addition);
    assertEquals(List.of("b"), merged.figures().stream().map(f -> f.name()).toList());
    assertEquals(
        List.of("base.md", "added.md"), merged.links().stream().map(l -> l.target()).toList());
    assertEquals(
        List.of("one", "deep", "two", "three"),
        merged.headings().stream().map(h -> h.anchor()).toList());
    String body = RENDERER.render(merged, new Echo()).value().orElseThrow().html().markup();
    Document page = Jsoup.parse(body);
    assertEquals(
        List.of("Base.1", "More.2", "new <:b:>", "two l", "l"), page.select("p").eachText());
    assertEquals(List.of("B ↩︎", "A ↩︎"), page.select(".notes li").eachText());
    assertEquals(List.of("base.md", "added.md"), page.select("p > a").eachAttr("href"));
  }
}
