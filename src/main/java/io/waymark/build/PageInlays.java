package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.Computed;
import io.waymark.figure.FigureMarkup;
import io.waymark.figure.FigureResolver;
import io.waymark.figure.Scope.Sought;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.render.markdown.Inlays;
import io.waymark.source.Span;
import java.util.List;
import java.util.function.Function;

/** Answers a page's text what isn't in it: figures, charts, and where its links lead. */
final class PageInlays implements Inlays {
  private final Page page;
  private final FigureResolver figures;
  private final LinkResolver links;
  private final PageNotes notes;
  private final Function<Span, Outcome<Html>> charts;

  PageInlays(
      Page page,
      FigureResolver figures,
      LinkResolver links,
      PageNotes notes,
      Function<Span, Outcome<Html>> charts) {
    this.page = page;
    this.figures = figures;
    this.links = links;
    this.notes = notes;
    this.charts = charts;
  }

  @Override
  public Outcome<Printed> figure(FigureUse use) {
    Sought sought = figures.figure(use.page().orElse(page.id()), use.name());
    if (sought instanceof Sought.Found found) {
      return print(use, found.computed());
    }
    if (sought instanceof Sought.Unknown unknown) {
      String where = use.page().map(id -> " on " + id).orElse("");
      return Outcome.failure(
          Diagnostic.of(
                  Code.UNKNOWN_FIGURE,
                  use.span(),
                  "There is no figure \"" + use.name() + "\"" + where + ".")
              .hint(
                  DidYouMean.hint(use.name(), unknown.known())
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

  private Outcome<Printed> print(FigureUse use, Computed computed) {
    return FigureMarkup.of(use, computed)
        .map(
            markup -> {
              notes.reads().add(markup.read());
              return new Printed(markup.html(), markup.text());
            });
  }

  @Override
  public Outcome<Html> chart(Span yaml) {
    return charts.apply(yaml);
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
