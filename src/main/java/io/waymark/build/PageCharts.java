package io.waymark.build;

import io.waymark.check.ChartAlternatives;
import io.waymark.check.ChartReferences;
import io.waymark.check.StatedPeriods;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.ColumnFormat;
import io.waymark.figure.Evaluator;
import io.waymark.figure.Scope;
import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.Row;
import io.waymark.render.chart.CardChart;
import io.waymark.render.chart.ChartMarkup;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.render.chart.ChartRequest;
import io.waymark.render.chart.ChartSwitch;
import io.waymark.render.chart.Palette;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The charts of one page: each block becomes a figure in the page and files beside it. Belongs to
 * one page and one thread.
 */
final class PageCharts {
  private static final String BUNDLE = "echarts-browser.js";

  private final Function<Span, Outcome<Chart>> parser;
  private final Scope scope;
  private final Language language;
  private final PageTexts texts;
  private final PageNotes notes;
  private final ChartRenderer renderer;
  private final PageFiles files;
  private final Function<Dataset, ChartRequest.Publication> publication;
  private final Palette palette;
  private final BiFunction<Row, ForeignKey, Optional<String>> rowAddress;
  private final ChartIds ids = new ChartIds();
  private final List<ChartRequest> shown = new ArrayList<>();

  /**
   * @param parser reads a block's YAML
   * @param language how the site speaks to its readers
   * @param files where the page's files are published
   * @param publication what a citation of a chart of a dataset names
   * @param palette the colours of drawings that leave the page
   * @param rowAddress the address of the page of the row that a row names, if it has one
   */
  PageCharts(
      Function<Span, Outcome<Chart>> parser,
      Scope scope,
      Language language,
      PageTexts texts,
      PageNotes notes,
      ChartRenderer renderer,
      PageFiles files,
      Function<Dataset, ChartRequest.Publication> publication,
      Palette palette,
      BiFunction<Row, ForeignKey, Optional<String>> rowAddress) {
    this.parser = parser;
    this.scope = scope;
    this.language = language;
    this.texts = texts;
    this.notes = notes;
    this.renderer = renderer;
    this.files = files;
    this.publication = publication;
    this.palette = palette;
    this.rowAddress = rowAddress;
  }

  /**
   * The figures that a run of blocks declares, alternatives behind a switch; no markup, and no
   * files, where none is there.
   */
  Outcome<Html> charts(List<Span> run) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    Set<Chart> unread = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean allRead = true;
    for (Span yaml : run) {
      Outcome<Chart> parsed = parser.apply(yaml);
      Optional<Chart> chart = parsed.drainTo(problems);
      allRead &= !parsed.hasErrors();
      chart.ifPresent(charts::add);
      chart.filter(c -> parsed.hasErrors()).ifPresent(unread::add);
    }
    List<List<Chart>> groups = ChartAlternatives.groups(charts);
    if (allRead) {
      problems.addAll(ChartAlternatives.check(groups));
    }
    List<String> shown = new ArrayList<>();
    for (List<Chart> group : groups) {
      group(group, unread)
          .drainTo(problems)
          .filter(html -> !html.isEmpty())
          .ifPresent(html -> shown.add(html.markup()));
    }
    boolean failed = shown.isEmpty() && problems.stream().anyMatch(Diagnostic::isError);
    return failed
        ? Outcome.failure(problems)
        : Outcome.of(Html.trusted(String.join("\n", shown)), problems);
  }

  /** The alternatives that are there, behind a switch if there are several. */
  private Outcome<Html> group(List<Chart> group, Set<Chart> unread) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Chart> there = new ArrayList<>();
    List<ChartSwitch.Choice> choices = new ArrayList<>();
    for (Chart chart : group) {
      chart(chart, !unread.contains(chart))
          .drainTo(problems)
          .filter(figure -> !figure.isEmpty())
          .ifPresent(
              figure -> {
                there.add(chart);
                choices.add(new ChartSwitch.Choice(chart.frame().id(), label(chart), figure));
              });
    }
    if (choices.size() < 2) {
      Html alone = choices.isEmpty() ? Html.EMPTY : choices.get(0).figure();
      return Outcome.of(alone, problems);
    }
    ChartAlternatives.sameLabel(there, choices.stream().map(ChartSwitch.Choice::label).toList())
        .ifPresent(problems::add);
    String of = group.get(0).frame().alternative().orElseThrow().of().name();
    return Outcome.of(ChartSwitch.of(of, choices), problems);
  }

  private String label(Chart chart) {
    return chart
        .frame()
        .alternative()
        .flatMap(alternative -> texts.text(alternative.label()))
        .map(PageTexts.Text::plain)
        .orElse("");
  }

  /**
   * @param read whether its block was read without a mistake; else it is only known by its id
   */
  private Outcome<Html> chart(Chart chart, boolean read) {
    if (read && !chart.frame().when().map(texts::holds).orElse(true)) {
      return Outcome.of(Html.EMPTY);
    }
    Optional<Diagnostic> taken = ids.take(chart.frame());
    return taken.isEmpty() && read ? draw(chart) : Outcome.failure(taken.stream().toList());
  }

  /** Charts named as a heading's anchor is: an address can't lead to both. */
  List<Diagnostic> sameAsHeadings(Collection<String> anchors) {
    return ids.sameAsHeadings(anchors);
  }

  private Outcome<Html> draw(Chart chart) {
    Chart.Frame frame = chart.frame();
    List<Diagnostic> unknown = ChartReferences.check(chart, scope::dataset, scope.datasetNames());
    Optional<Dataset> dataset = scope.dataset(frame.data().name());
    Optional<ChartRequest.Texts> words = words(frame);
    if (!unknown.isEmpty() || dataset.isEmpty() || words.isEmpty()) {
      return Outcome.failure(unknown);
    }
    notes.reads().add(dataset.get());
    Outcome<List<Row>> where = keep(frame.where(), dataset.get(), dataset.get().rows());
    List<Row> kept = where.value().orElse(dataset.get().rows());
    Outcome<Optional<Predicate<Row>>> highlight = test(frame.highlight(), dataset.get(), kept);
    if (where.hasErrors() || highlight.hasErrors()) {
      return Outcome.failure(
          Stream.concat(where.diagnostics().stream(), highlight.diagnostics().stream()).toList());
    }
    List<Diagnostic> stale =
        StatedPeriods.check(words.get().plainSubtitle(), frame.subtitle().span(), kept);
    if (!stale.isEmpty()) {
      return Outcome.failure(stale);
    }
    ChartRequest request =
        new ChartRequest(
            chart,
            dataset.get(),
            kept,
            highlight.value().orElseThrow(),
            language,
            words.get(),
            new ChartRequest.Addresses(
                files.address(path(frame, "csv")),
                files.address(path(frame, "svg")),
                files.address(path(frame, "metadata.json")),
                files.address(path(frame, "json")),
                files.asset(BUNDLE)),
            publication.apply(dataset.get()),
            palette,
            values -> ColumnFormat.of(values, language)::print,
            rowAddress);
    Outcome<ChartMarkup> rendered = renderer.render(request);
    rendered.value().ifPresent(markup -> shown.add(request));
    return frame.card() == Chart.Card.ONLY
        ? rendered.map(markup -> Html.EMPTY)
        : rendered.map(markup -> publish(frame, markup));
  }

  /** The chart for the page's social card: the one that says so, or a line, or any other. */
  Optional<CardChart> card() {
    List<ChartRequest> drawn =
        shown.stream().filter(request -> !(request.chart() instanceof Chart.Table)).toList();
    return drawn.stream()
        .filter(request -> request.chart().frame().card() != Chart.Card.PERHAPS)
        .findFirst()
        .or(() -> drawn.stream().filter(r -> r.chart() instanceof Chart.Line).findFirst())
        .or(() -> drawn.stream().findFirst())
        .flatMap(renderer::card);
  }

  private Optional<ChartRequest.Texts> words(Chart.Frame frame) {
    Optional<PageTexts.Text> headline = texts.text(frame.headline());
    Optional<PageTexts.Text> subtitle = texts.text(frame.subtitle());
    Optional<PageTexts.Text> note =
        frame.note().flatMap(texts::text).filter(PageTexts.Text::isSaid);
    Optional<PageTexts.Text> description =
        frame.description().flatMap(texts::text).filter(PageTexts.Text::isSaid);
    return headline.flatMap(
        h ->
            subtitle.map(
                s ->
                    new ChartRequest.Texts(
                        h.html(),
                        h.plain(),
                        s.html(),
                        s.plain(),
                        note.map(PageTexts.Text::html),
                        description.map(PageTexts.Text::plain))));
  }

  private Outcome<List<Row>> keep(Optional<Expression> condition, Dataset dataset, List<Row> rows) {
    return condition
        .map(c -> Evaluator.keep(c, dataset, rows, scope))
        .orElseGet(() -> Outcome.of(rows));
  }

  private Outcome<Optional<Predicate<Row>>> test(
      Optional<Expression> condition, Dataset dataset, List<Row> rows) {
    return condition.isEmpty()
        ? Outcome.of(Optional.empty())
        : keep(condition, dataset, rows)
            .map(
                kept -> {
                  Set<Row> chosen = Set.copyOf(kept);
                  return Optional.of(chosen::contains);
                });
  }

  private Html publish(Chart.Frame frame, ChartMarkup markup) {
    notes.chart();
    BiConsumer<String, String> write =
        (ending, text) -> files.write(path(frame, ending), frame.span(), text);
    write.accept("csv", markup.csv());
    write.accept("metadata.json", markup.metadata());
    markup
        .drawings()
        .ifPresent(
            drawings -> {
              write.accept("svg", drawings.standalone());
              write.accept("json", drawings.option());
            });
    return markup.html();
  }

  private static String path(Chart.Frame frame, String ending) {
    return "charts/" + frame.id() + "." + ending;
  }
}
