package io.waymark.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.parse.markdown.PlainText;
import io.waymark.parse.markdown.Prose;
import io.waymark.source.Source;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What counts as plain text is what the parser would have made the same of. */
class PlainTextTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Pay", "é", "12", " ", ".", ",", "-", "–", "’", "“", "”", "(", ")", "www", "%", "$",
            ";", "?", "c", "1", "tm", "a.org", "\n", "*", "_", "'", "\"", ":", "/", "@", "<", "&")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void comesOutAsParsedTextDoes(@ForAll("texts") String text) {
    FieldValue.Words words = words(text);
    Optional<Prose> plain = PlainText.of(words);
    if (plain.isEmpty()) {
      return;
    }
    MarkdownDocument parsed = new MarkdownParser().parseInline(words).value().orElseThrow();
    MarkdownRenderer renderer = new MarkdownRenderer(BuiltInMessages.language());
    assertEquals(renderer.renderInline(parsed, new Echo()).value().orElseThrow(), Html.text(text));
    assertEquals(renderer.plainText(parsed, new Echo()).value().orElseThrow(), text);
    assertEquals(List.of(text), parsed.prose().stream().map(Prose::text).toList());
    assertEquals(parsed.prose().get(0).span(0, text.length()), plain.get().span(0, text.length()));
  }

  @Test
  void mostTitlesArePlain() {
    assertTrue(PlainText.of(words("Pay by place, May 2025")).isPresent());
    assertTrue(PlainText.of(words("Pay *by* place")).isEmpty());
    assertTrue(PlainText.of(words("{{jobs}} jobs")).isEmpty());
  }

  private static FieldValue.Words words(String text) {
    Source source = new Source("content/a.md", text);
    return new FieldValue.Words(text, source.span(0, text.length()));
  }
}
