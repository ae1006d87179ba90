package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Provenance;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What every chart owes its readers: a headline, a subtitle, and of what it draws the unit, the
 * time and the release it comes from.
 */
final class ChartContract {
  private final ChartRequest request;
  private final Chart.Frame frame;
  private final Dataset dataset;
  private final List<Diagnostic> found = new ArrayList<>();

  private ChartContract(ChartRequest request) {
    this.request = request;
    this.frame = request.chart().frame();
    this.dataset = request.dataset();
  }

  static List<Diagnostic> check(ChartRequest request, ChartRows rows) {
    ChartContract contract = new ChartContract(request);
    contract.words("headline", request.texts().plainHeadline(), frame(request).headline().span());
    contract.words("subtitle", request.texts().plainSubtitle(), frame(request).subtitle().span());
    contract.sources();
    contract.units(rows);
    contract.times(rows);
    return contract.found;
  }

  private static Chart.Frame frame(ChartRequest request) {
    return request.chart().frame();
  }

  /** The columns whose values are drawn; a year is a time itself. */
  private static List<Reference> measured(Chart chart, ChartRows rows) {
    List<Reference> drawn =
        chart instanceof Chart.Table table ? table.bars() : ChartColumns.numbers(chart);
    return drawn.stream()
        .distinct()
        .filter(reference -> rows.column(reference).type().isNumeric())
        .filter(reference -> rows.column(reference).type() != Column.Type.YEAR)
        .toList();
  }

  private void words(String key, String words, Span place) {
    if (words.isBlank()) {
      found.add(
          owed(place, "has an empty " + key)
              .hint(
                  key.equals("headline")
                      ? "Say in one sentence what the chart shows."
                      : "Say what is measured, where and when."));
    }
  }

  private void sources() {
    if (dataset.sources().isEmpty()) {
      found.add(
          owed(frame.data().span(), "shows " + dataset.name() + ", which names no source")
              .hint("Name it in datapackage.yaml: sources: [{title: …, release: …}].")
              .related("The dataset is declared here.", dataset.declared()));
    }
    for (Provenance source : dataset.sources()) {
      if (source.release().isBlank()) {
        found.add(
            owed(
                    frame.data().span(),
                    "shows %s, whose source \"%s\" names no release"
                        .formatted(dataset.name(), source.title()))
                .hint("Say which release it was in datapackage.yaml, such as release: May 2025.")
                .related("The dataset is declared here.", dataset.declared()));
      }
    }
  }

  private void units(ChartRows rows) {
    List<Reference> without =
        measured(request.chart(), rows).stream()
            .filter(reference -> rows.unit(reference).equals(Unit.NONE))
            .filter(reference -> rows.column(reference).description().isEmpty())
            .toList();
    lacking(
        without,
        rows,
        "without a unit",
        "Give the column a unit in datapackage.yaml, such as unit: jobs; of an index, a score or a"
            + " ratio say what it is by description.");
  }

  private void times(ChartRows rows) {
    List<Reference> without =
        measured(request.chart(), rows).stream()
            .filter(reference -> !hasTime() && withoutPeriod(reference, rows))
            .toList();
    lacking(
        without,
        rows,
        "without the time it is of",
        "Give the dataset or the column a period in datapackage.yaml, such as period: May 2025, or"
            + " a periodColumn.");
  }

  /** Tells of the first of the columns, and names the others, which have the same remedy. */
  private void lacking(List<Reference> columns, ChartRows rows, String what, String remedy) {
    if (columns.isEmpty()) {
      return;
    }
    Reference first = columns.get(0);
    List<String> all = columns.stream().map(Reference::name).toList();
    int last = all.size() - 1;
    String names =
        last < 1 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    found.add(
        owed(first.span(), "draws " + names + " " + what)
            .hint(remedy)
            .related("The column is declared here.", rows.column(first).declared()));
  }

  /** Whether the chart itself says the time of each value. */
  private boolean hasTime() {
    return request.chart() instanceof Chart.Line line
        && dataset
            .column(line.x().name())
            .filter(x -> x.type() == Column.Type.YEAR || x.type() == Column.Type.DATE)
            .isPresent();
  }

  private static boolean withoutPeriod(Reference column, ChartRows rows) {
    return rows.rows().stream()
        .map(row -> row.get(column.name()))
        .anyMatch(value -> value instanceof Quantity q && q.period().isEmpty());
  }

  private Diagnostic owed(Span place, String what) {
    return Diagnostic.of(
        Code.CHART_INCOMPLETE, place, "The chart %s %s.".formatted(frame.id(), what));
  }
}
