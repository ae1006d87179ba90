package io.waymark.render.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.check.TypedNumbers;
import io.waymark.diagnostic.Severity;
import io.waymark.model.FieldValue;
import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;

/** No text makes parser, renderer or lint throw, and every place lies inside its file. */
class MarkdownPropertiesTest {
  private static final String FRONT = "---\ntitle: {{a}} 5\n---\n";

  @Provide
  Arbitrary<String> markdown() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{{",
            "}}",
            "{{a}}",
            "{{a|b}}",
            "[",
            "]",
            "(",
            ")",
            "]{claim=\"",
            "\"}",
            "]{fixed='x'}",
            "{#a .b}",
            "{style=x}",
            "`",
            "```",
            "```chart\n",
            "*",
            "**",
            "_",
            "~~",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "- [ ] ",
            "| a | b |\n|---|---|\n",
            "|",
            "# ",
            "## ",
            "[^1]",
            "[^1]: ",
            "[x]: y",
            ": ",
            "<",
            ">",
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "<!--",
            "-->",
            "<script>",
            "<a href=\"javascript:x\">",
            "&amp;",
            "&#0;",
            "&",
            "\\",
            "\"",
            "'",
            "...",
            "--",
            "    ",
            "\t",
            "\r\n",
            "\r",
            "\0",
            "\uE000",
            "\uE001",
            "\uFFFC",
            "é",
            "😀",
            "\uD83D",
            "5.5 million",
            "most ",
            "half",
            "https://a.b/c",
            "a@b.co",
            "word ",
            "!");
    Arbitrary<String> noise = Arbitraries.strings().all().ofMaxLength(4);
    return Arbitraries.frequencyOf(Tuple.of(12, pieces), Tuple.of(1, noise))
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Property(tries = 3000)
  void nothingThrowsAndPlacesAreInside(@ForAll("markdown") String text) {
    var source = new Source("p.md", FRONT + text);
    var body = source.span(FRONT.length(), source.text().length());
    var parsed = new MarkdownParser().parse(body);
    parsed.diagnostics().forEach(d -> inside(d.span(), body));
    MarkdownDocument document = parsed.value().orElse(null);
    if (document == null) {
      return;
    }
    places(document).forEach(span -> inside(span, body));
    var renderer = new MarkdownRenderer(BuiltInMessages.language());
    var rendered = renderer.render(document, new Echo());
    rendered.diagnostics().forEach(d -> inside(d.span(), body));
    String html = rendered.value().orElseThrow().html().markup();
    assertFalse(html.contains("\uE000") || html.contains("\uE001"), html);
    assertTrue(Jsoup.parse(html).select("script,[style],[href^=javascript]").isEmpty(), html);
    renderer.plainText(document, new Echo());
    new TypedNumbers(Severity.ERROR).check(document.prose()).forEach(d -> inside(d.span(), body));
  }

  @Property(tries = 1000)
  void textsOfFrontMatterLikewise(
      @ForAll("markdown") String text, @ForAll("markdown") String written) {
    var source = new Source("p.md", "t: " + written);
    Span span = source.span(3, source.text().length());
    var parsed = new MarkdownParser().parseInline(new FieldValue.Words(text, span));
    parsed.diagnostics().forEach(d -> inside(d.span(), span));
    parsed
        .value()
        .ifPresent(
            document -> {
              places(document).forEach(place -> inside(place, span));
              var renderer = new MarkdownRenderer(BuiltInMessages.language());
              renderer
                  .renderInline(document, new Echo())
                  .diagnostics()
                  .forEach(d -> inside(d.span(), span));
              new TypedNumbers(Severity.ERROR)
                  .check(document.prose())
                  .forEach(d -> inside(d.span(), span));
            });
  }

  private static Stream<Span> places(MarkdownDocument document) {
    return Stream.of(
            document.figures().stream().map(f -> f.span()),
            document.claims().stream().flatMap(c -> Stream.of(c.span(), c.condition().span())),
            document.fixed().stream().map(f -> f.span()),
            document.links().stream().map(l -> l.span()),
            document.images().stream().map(l -> l.span()),
            document.headings().stream().map(h -> h.span()),
            document.charts().stream().flatMap(c -> Stream.of(c.span(), c.yaml())))
        .flatMap(all -> all);
  }

  private static void inside(Span span, Span whole) {
    assertTrue(span.start() >= whole.start() && span.end() <= whole.end(), span::location);
  }
}
