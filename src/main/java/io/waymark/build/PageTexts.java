package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.figure.Claims;
import io.waymark.figure.Scope;
import io.waymark.figure.Variants;
import io.waymark.model.Claim;
import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.render.markdown.Inlays;
import io.waymark.render.markdown.MarkdownRenderer;
import java.util.List;
import java.util.Optional;

/**
 * The short texts of one page: its title, its fields, the words around its charts. Each is chosen
 * among its variants, held against the data, and printed with its figures.
 */
final class PageTexts {
  private final Scope scope;
  private final Inlays inlays;
  private final PageNotes notes;
  private final MarkdownParser parser = new MarkdownParser();
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  PageTexts(Scope scope, Inlays inlays, PageNotes notes) {
    this.scope = scope;
    this.inlays = inlays;
    this.notes = notes;
  }

  /** A text as markup, and as plain words for titles, descriptions and feeds. */
  record Text(Html html, String plain) {
    static final Text EMPTY = new Text(Html.EMPTY, "");
  }

  /** A field of type text; empty when it has nothing to say or can't be read. */
  Optional<Text> text(FieldValue value) {
    return words(value).flatMap(this::text);
  }

  /** Holds claims against the data; what refutes them is told. */
  void check(List<Claim> claims) {
    for (Claim claim : claims) {
      Claims.check(claim, scope).drainTo(notes.problems()).ifPresent(notes.reads()::add);
    }
  }

  private Optional<FieldValue.Words> words(FieldValue value) {
    if (value instanceof FieldValue.Variants variants) {
      Optional<Variants.Chosen> chosen = Variants.choose(variants, scope).drainTo(notes.problems());
      chosen.ifPresent(c -> notes.reads().add(c.read()));
      return chosen.map(Variants.Chosen::words);
    }
    return value instanceof FieldValue.Words words ? Optional.of(words) : Optional.empty();
  }

  private Optional<Text> text(FieldValue.Words words) {
    List<Diagnostic> problems = notes.problems();
    Optional<MarkdownDocument> document = parser.parseInline(words).drainTo(problems);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    check(document.get().claims());
    notes.read(document.get());
    Html html = renderer.renderInline(document.get(), inlays).drainTo(problems).orElseThrow();
    String plain = renderer.plainText(document.get(), inlays).value().orElseThrow();
    return Optional.of(new Text(html, plain));
  }
}
