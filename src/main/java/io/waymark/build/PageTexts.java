package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.figure.Claims;
import io.waymark.figure.Scope;
import io.waymark.figure.Variants;
import io.waymark.language.Language;
import io.waymark.model.Claim;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import io.waymark.model.NamedText;
import io.waymark.model.Page;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.PlainText;
import io.waymark.parse.markdown.Prose;
import io.waymark.render.markdown.Inlays;
import io.waymark.render.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The short texts of one page: its title, its fields, its named texts, the words around its charts.
 * Each is chosen among its variants, held against the data, and printed with its figures.
 */
final class PageTexts {
  private final Page page;
  private final SharedTexts shared;
  private final Scope scope;
  private final Inlays inlays;
  private final PageNotes notes;
  private final Map<String, Optional<Text>> known = new HashMap<>();
  private final List<NamedText> underway = new ArrayList<>();
  private final MarkdownRenderer renderer;

  PageTexts(
      Page page,
      SharedTexts shared,
      Scope scope,
      Language language,
      Inlays inlays,
      PageNotes notes) {
    this.page = page;
    this.shared = shared;
    this.scope = scope;
    this.renderer = new MarkdownRenderer(language);
    this.inlays = inlays;
    this.notes = notes;
  }

  /** The texts of a page that is shown on another; its own problems are told where it is built. */
  static PageTexts unheard(Page page, SiteParts parts) {
    return new PageTexts(page, parts, new PageNotes(Optional.empty()));
  }

  private PageTexts(Page page, SiteParts parts, PageNotes unheard) {
    this.page = page;
    this.shared = parts.texts();
    this.scope = parts.figures().scope(page);
    this.notes = unheard;
    this.renderer = new MarkdownRenderer(parts.site().language());
    this.inlays =
        new PageInlays(
            page,
            scope,
            parts.site().language(),
            parts.links(),
            unheard,
            this::named,
            yaml -> {
              throw new IllegalStateException("A short text holds no chart");
            });
  }

  /** A text as markup, and as plain words for titles, descriptions and feeds. */
  record Text(Html html, String plain) {
    static final Text EMPTY = new Text(Html.EMPTY, "");

    boolean isSaid() {
      return !html.markup().isEmpty();
    }
  }

  /** A field of type text; empty when it has nothing to say or can't be read. */
  Optional<Text> text(FieldValue value) {
    return words(value).flatMap(this::text);
  }

  /** A text that others print by name; told once, however often it is printed. */
  Optional<Text> named(NamedText named) {
    Optional<Text> before = known.get(named.name());
    if (before != null) {
      return before;
    }
    if (underway.contains(named)) {
      notes.problems().add(cycle(underway.subList(underway.indexOf(named), underway.size())));
      return Optional.empty();
    }
    underway.add(named);
    Optional<Text> made = text(named.text());
    underway.remove(named);
    known.put(named.name(), made);
    return made;
  }

  /** The same words for the same cycle: it is told from its first text in order of names. */
  private static Diagnostic cycle(List<NamedText> members) {
    List<NamedText> ordered = new ArrayList<>(members);
    int least = ordered.indexOf(Collections.min(ordered, Comparator.comparing(NamedText::name)));
    Collections.rotate(ordered, -least);
    String chain = ordered.stream().map(NamedText::name).collect(Collectors.joining(" → "));
    NamedText first = ordered.get(0);
    Diagnostic told =
        Diagnostic.of(
                Code.FIGURE_CYCLE,
                first.declared(),
                "A text needs itself to be printed: " + chain + " → " + first.name() + ".")
            .hint("Take one of the names out of the words.");
    for (NamedText member : ordered.subList(1, ordered.size())) {
      told = told.related(member.name() + " is part of it", member.declared());
    }
    return told;
  }

  /** Whether a condition is true; one that can't be decided is told, and what it guards is away. */
  boolean holds(Expression condition) {
    Optional<Claims.Verdict> verdict = Claims.verdict(condition, scope).drainTo(notes.problems());
    verdict.filter(Claims.Verdict::holds).ifPresent(v -> notes.reads().add(v.read()));
    return verdict.map(Claims.Verdict::holds).orElse(false);
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
    Optional<Prose> plain = PlainText.of(words);
    if (plain.isPresent()) {
      notes.read(List.of(plain.get()));
      return Optional.of(new Text(Html.text(words.text()), words.text()));
    }
    List<Diagnostic> problems = notes.problems();
    Optional<MarkdownDocument> document = shared.text(words, page).drainTo(problems);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    check(document.get().claims());
    notes.read(document.get());
    Html html = renderer.renderInline(document.get(), inlays).drainTo(problems).orElseThrow();
    if (html.markup().isBlank()) {
      return Optional.of(Text.EMPTY);
    }
    String said = renderer.plainText(document.get(), inlays).value().orElseThrow();
    return Optional.of(new Text(html, said));
  }
}
