package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Column;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to say of rows side by side: how many, the extremes, what is missing. */
final class RowWords {
  private static final int NAMED = 3;

  private final Chart chart;
  private final ChartRows rows;
  private final Function<Quantity, String> exact;
  private final List<Reference> names;

  RowWords(Chart chart, ChartRows rows, Function<Quantity, String> exact) {
    this.chart = chart;
    this.rows = rows;
    this.exact = exact;
    List<Reference> words = ChartColumns.words(chart);
    this.names =
        chart instanceof Chart.Ladder ladder
            ? List.of(ladder.category())
            : chart instanceof Chart.Table ? words.subList(0, 1) : words;
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    all.add(count());
    if (chart instanceof Chart.Range range) {
      ends(range.percentiles(), all);
    } else if (chart instanceof Chart.Ladder ladder) {
      ends(ladder.percentiles(), all);
    } else {
      measures().forEach(measure -> extremes(measure, all));
    }
    if (chart instanceof Chart.Dumbbell dumbbell) {
      all.addAll(new PairWords(rows, dumbbell.from(), dumbbell.to()).directions());
      widest(dumbbell, all);
    } else if (chart instanceof Chart.Scatter scatter) {
      new PairWords(rows, scatter.x(), scatter.y()).tendency().ifPresent(all::add);
    }
    return all;
  }

  private List<Reference> measures() {
    List<Reference> all =
        chart instanceof Chart.Table table ? table.bars() : ChartColumns.numbers(chart);
    return all.stream().filter(column -> rows.column(column).type().isNumeric()).toList();
  }

  private String count() {
    int n = rows.size();
    String what =
        chart instanceof Chart.Bar
            ? "bar"
            : chart instanceof Chart.BubbleMap
                ? "place"
                : chart instanceof Chart.Scatter
                    ? "point"
                    : chart instanceof Chart.Table || chart instanceof Chart.Dumbbell
                        ? "row"
                        : "range";
    if (chart instanceof Chart.Bar bar && (bar.values().size() > 1 || bar.series().isPresent())) {
      List<String> series = BarSeries.names(bar, rows);
      int groups = BarSeries.categories(bar, rows).size();
      return "%s of bars: %s".formatted(counted(groups, "group"), ChartDescription.list(series));
    }
    return counted(n, what);
  }

  private static String counted(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  /** The medians, and how far the ranges reach to either side. */
  private void ends(Chart.Percentiles percentiles, List<String> sentences) {
    extremes(percentiles.median(), sentences);
    Extreme low = Extreme.of(rows, percentiles.p10(), false);
    Extreme high = Extreme.of(rows, percentiles.p90(), true);
    if (rows.size() > 1 && low.isKnown() && high.isKnown()) {
      sentences.add(title(percentiles.p10()) + ": lowest for " + told(low, percentiles.p10()));
      sentences.add(title(percentiles.p90()) + ": highest for " + told(high, percentiles.p90()));
    }
  }

  private void extremes(Reference measure, List<String> sentences) {
    Extreme high = Extreme.of(rows, measure, true);
    Extreme low = Extreme.of(rows, measure, false);
    if (high.isKnown()) {
      String most = told(high, measure);
      sentences.add(
          high.rows().size() == known(measure)
              ? title(measure) + ": " + most
              : "%s: highest for %s; lowest for %s"
                  .formatted(title(measure), most, told(low, measure)));
    }
    missing(measure, sentences);
  }

  private long known(Reference measure) {
    return rows.rows().stream().filter(row -> rows.number(row, measure).isPresent()).count();
  }

  private void missing(Reference measure, List<String> sentences) {
    List<String> unknown =
        rows.rows().stream()
            .filter(row -> rows.number(row, measure).isEmpty())
            .map(this::name)
            .toList();
    if (unknown.size() > NAMED) {
      sentences.add(
          "%s: not released for %d of %d".formatted(title(measure), unknown.size(), rows.size()));
    } else if (!unknown.isEmpty()) {
      sentences.add(title(measure) + ": not released for " + ChartDescription.list(unknown));
    }
  }

  /** {@code Superior, at 147 m}; of rows that share an extreme the first and how many more. */
  private String told(Extreme extreme, Reference measure) {
    List<Row> tied = extreme.rows();
    String who =
        tied.size() == 1
            ? name(tied.get(0))
            : tied.size() <= NAMED
                ? ChartDescription.list(tied.stream().map(this::name).toList())
                : name(tied.get(0)) + " and " + (tied.size() - 1) + " others";
    String amount = exact.apply(rows.quantity(tied.get(0), measure));
    return who + (amount.startsWith("at ") ? ", " : ", at ") + amount;
  }

  private void widest(Chart.Dumbbell dumbbell, List<String> sentences) {
    Row widest = null;
    double most = 0;
    for (Row row : rows.rows()) {
      var from = rows.number(row, dumbbell.from());
      var to = rows.number(row, dumbbell.to());
      double gap =
          from.isPresent() && to.isPresent() ? Math.abs(to.getAsDouble() - from.getAsDouble()) : 0;
      if (gap > most) {
        widest = row;
        most = gap;
      }
    }
    if (widest != null && rows.size() > 1) {
      sentences.add(
          "The two lie furthest apart for %s: %s and %s"
              .formatted(
                  name(widest),
                  exact.apply(rows.quantity(widest, dumbbell.from())),
                  exact.apply(rows.quantity(widest, dumbbell.to()))));
    }
  }

  /** The column's title, with the unit where neither it nor the amounts say it. */
  private String title(Reference measure) {
    Column column = rows.column(measure);
    boolean said = column.unit().isMoney() || column.unit().symbol().contains("/");
    String unit = said ? "" : ChartTable.unit(column).orElse("");
    return column.title() + (unit.isEmpty() ? "" : ", in " + unit);
  }

  private String name(Row row) {
    return names.stream()
        .map(column -> rows.text(row, column))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }
}
