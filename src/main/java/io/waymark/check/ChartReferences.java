package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Percentiles;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A chart's dataset and columns exist, and what it draws as amounts are numbers. */
public final class ChartReferences {
  private final Dataset dataset;
  private final List<Diagnostic> found = new ArrayList<>();

  private ChartReferences(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * Checks the names in a chart block.
   *
   * @param lookup the dataset that the chart's page means by a name
   * @param known the names of all datasets that the page can use
   */
  public static List<Diagnostic> check(
      Chart chart, Function<String, Optional<Dataset>> lookup, Collection<String> known) {
    Reference data = chart.frame().data();
    Optional<Dataset> dataset = lookup.apply(data.name());
    if (dataset.isEmpty()) {
      return List.of(
          Diagnostic.of(
                  Code.UNKNOWN_DATASET, data.span(), "There is no dataset \"" + data.name() + "\".")
              .hint(DidYouMean.hint(data.name(), known)));
    }
    ChartReferences check = new ChartReferences(dataset.get());
    chart.frame().sort().ifPresent(sort -> check.exists(sort.column()));
    check.columns(chart);
    return List.copyOf(check.found);
  }

  private void columns(Chart chart) {
    if (chart instanceof Chart.Line line) {
      names(Stream.of(line.x()), line.series());
      line.y().forEach(this::isNumeric);
    } else if (chart instanceof Chart.Bar bar) {
      names(Stream.of(bar.category()), bar.series());
      bar.values().forEach(this::isNumeric);
    } else if (chart instanceof Chart.Range range) {
      exists(range.category());
      percentiles(range.percentiles());
    } else if (chart instanceof Chart.Dumbbell dumbbell) {
      exists(dumbbell.category());
      isNumeric(dumbbell.from());
      isNumeric(dumbbell.to());
    } else if (chart instanceof Chart.Scatter scatter) {
      isNumeric(scatter.x());
      isNumeric(scatter.y());
      scatter.size().ifPresent(this::isNumeric);
      exists(scatter.label());
    } else if (chart instanceof Chart.BubbleMap map) {
      names(Stream.of(map.place()), map.detail());
      Stream.of(map.latitude(), map.longitude(), map.size()).forEach(this::isNumeric);
    } else if (chart instanceof Chart.Ladder ladder) {
      exists(ladder.step());
      exists(ladder.category());
      percentiles(ladder.percentiles());
    } else if (chart instanceof Chart.Table table) {
      table.columns().forEach(this::exists);
      table.bars().forEach(this::isNumeric);
      table.bars().forEach(bar -> isShown(bar, table));
    }
  }

  private void isShown(Reference bar, Chart.Table table) {
    List<String> shown = table.columns().stream().map(Reference::name).toList();
    if (!shown.contains(bar.name()) && dataset.column(bar.name()).isPresent()) {
      found.add(
          Diagnostic.of(
                  Code.UNKNOWN_COLUMN,
                  bar.span(),
                  "The table doesn't show the column \""
                      + bar.name()
                      + "\", so its cells can't have bars.")
              .hint("Add it to the table's \"columns\", or take it out of \"bars\"."));
    }
  }

  private void names(Stream<Reference> columns, Optional<Reference> another) {
    Stream.concat(columns, another.stream()).forEach(this::exists);
  }

  private void percentiles(Percentiles percentiles) {
    Stream.of(
            percentiles.p10(),
            percentiles.p25(),
            percentiles.median(),
            percentiles.p75(),
            percentiles.p90())
        .forEach(this::isNumeric);
  }

  private Optional<Column> exists(Reference reference) {
    Optional<Column> column = dataset.column(reference.name());
    if (column.isEmpty()) {
      found.add(
          Diagnostic.of(
                  Code.UNKNOWN_COLUMN,
                  reference.span(),
                  "The dataset \""
                      + dataset.name()
                      + "\" has no column \""
                      + reference.name()
                      + "\".")
              .hint(DidYouMean.hint(reference.name(), dataset.columnNames()))
              .related("The dataset is declared here.", dataset.declared()));
    }
    return column;
  }

  private void isNumeric(Reference reference) {
    Optional<Column> column = exists(reference).filter(c -> !c.type().isNumeric());
    column.ifPresent(
        c ->
            found.add(
                Diagnostic.of(
                        Code.WRONG_TYPE,
                        reference.span(),
                        "The column \"" + c.name() + "\" holds text, and a chart draws numbers.")
                    .related("The column is declared here.", c.declared())
                    .hint("Choose a column of type number, integer or year.")));
  }
}
