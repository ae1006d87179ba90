package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.Computed;
import io.waymark.figure.FigureMarkup;
import io.waymark.figure.Scope;
import io.waymark.figure.Scope.Sought;
import io.waymark.language.Language;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.model.NamedText;
import io.waymark.model.Page;
import io.waymark.render.markdown.Inlays;
import io.waymark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Answers a page's text what isn't in it: figures, named texts, charts, and where its links lead.
 */
final class PageInlays implements Inlays {
  private final Page page;
  private final Scope scope;
  private final Language language;
  private final LinkResolver links;
  private final PageNotes notes;
  private final Function<NamedText, Optional<PageTexts.Text>> texts;
  private final Function<List<Span>, Outcome<Html>> charts;

  PageInlays(
      Page page,
      Scope scope,
      Language language,
      LinkResolver links,
      PageNotes notes,
      Function<NamedText, Optional<PageTexts.Text>> texts,
      Function<List<Span>, Outcome<Html>> charts) {
    this.page = page;
    this.scope = scope;
    this.language = language;
    this.links = links;
    this.notes = notes;
    this.texts = texts;
    this.charts = charts;
  }

  @Override
  public Outcome<Printed> figure(FigureUse use) {
    Optional<NamedText> text = use.page().isEmpty() ? page.text(use.name()) : Optional.empty();
    if (text.isPresent()) {
      return print(use, text.get());
    }
    Sought sought =
        use.page().isEmpty()
            ? scope.figure(use.name())
            : scope.figure(use.page().get(), use.name());
    if (sought instanceof Sought.Found found) {
      return print(use, found.computed());
    }
    if (sought instanceof Sought.Unknown unknown) {
      String where = use.page().map(id -> " on " + id).orElse("");
      Set<String> names = new TreeSet<>(unknown.known());
      if (use.page().isEmpty()) {
        names.addAll(page.textNames());
      }
      return Outcome.failure(
          Diagnostic.of(
                  Code.UNKNOWN_FIGURE,
                  use.span(),
                  "There is no figure \"" + use.name() + "\"" + where + ".")
              .hint(
                  DidYouMean.hint(use.name(), names)
                      .orElse("Declare it under figures: in the front matter.")));
    }
    if (sought instanceof Sought.UnknownPage unknown) {
      String id = use.page().orElse("");
      return Outcome.failure(
          Diagnostic.of(Code.UNKNOWN_PAGE, use.span(), "There is no page \"" + id + "\".")
              .hint(DidYouMean.hint(id, unknown.known())));
    }
    return Outcome.failure(List.of());
  }

  /** A text is printed as it stands: its figures have formats of their own. */
  private Outcome<Printed> print(FigureUse use, NamedText text) {
    if (use.format().isPresent()) {
      String format = use.format().get();
      return Outcome.failure(
          Diagnostic.of(
                  Code.FIGURE_TYPE,
                  use.span().source().find(format, use.span()),
                  "\"" + use.name() + "\" is a text, which has no format \"" + format + "\".")
              .hint("Leave the format out; the figures in the text may have formats.")
              .related("The text is declared here.", text.declared()));
    }
    return texts
        .apply(text)
        .map(printed -> Outcome.of(new Printed(printed.html(), printed.plain())))
        .orElseGet(Outcome::failure);
  }

  private Outcome<Printed> print(FigureUse use, Computed computed) {
    return FigureMarkup.of(use, computed, language)
        .map(
            markup -> {
              notes.reads().add(markup.read());
              return new Printed(markup.html(), markup.text());
            });
  }

  @Override
  public Outcome<Html> charts(List<Span> run) {
    return charts.apply(run);
  }

  @Override
  public Outcome<String> link(String target, Span span) {
    return links
        .resolve(target, page, span)
        .map(
            resolved -> {
              resolved.link().ifPresent(notes.links()::add);
              return resolved.address();
            });
  }

  @Override
  public Outcome<String> image(String target, Span span) {
    return links.asset(target, page, span);
  }
}
