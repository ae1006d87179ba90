package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Column;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to say of rows side by side: how many, the extremes, what is missing. */
final class RowWords {
  private static final int NAMED = 3;

  private final Chart chart;
  private final ChartRows rows;
  private final Function<Value, String> exact;
  private final List<Reference> names;
  private final Language language;

  RowWords(Chart chart, ChartRows rows, Function<Value, String> exact) {
    this.chart = chart;
    this.rows = rows;
    this.exact = exact;
    this.language = rows.format().language();
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

  private String say(String key, Object... values) {
    return language.say("description." + key, values);
  }

  private List<Reference> measures() {
    List<Reference> all =
        chart instanceof Chart.Table table ? table.bars() : ChartColumns.numbers(chart);
    return all.stream().filter(column -> rows.column(column).type().isNumeric()).toList();
  }

  private String count() {
    if (chart instanceof Chart.Bar bar && (bar.values().size() > 1 || bar.series().isPresent())) {
      String series = language.list(BarSeries.names(bar, rows));
      return say("groups", "count", BarSeries.categories(bar, rows).size(), "series", series);
    }
    String what =
        chart instanceof Chart.Bar
            ? "bars"
            : chart instanceof Chart.BubbleMap
                ? "places"
                : chart instanceof Chart.Scatter
                    ? "points"
                    : chart instanceof Chart.Table || chart instanceof Chart.Dumbbell
                        ? "rows"
                        : "ranges";
    return say(what, "count", rows.size());
  }

  /** The medians, and how far the ranges reach to either side. */
  private void ends(Chart.Percentiles percentiles, List<String> sentences) {
    extremes(percentiles.median(), sentences);
    Extreme low = Extreme.of(rows, percentiles.p10(), false);
    Extreme high = Extreme.of(rows, percentiles.p90(), true);
    if (rows.size() > 1 && low.isKnown() && high.isKnown()) {
      sentences.add(
          say("least", "column", title(percentiles.p10()), "least", told(low, percentiles.p10())));
      sentences.add(
          say("most", "column", title(percentiles.p90()), "most", told(high, percentiles.p90())));
    }
  }

  private void extremes(Reference measure, List<String> sentences) {
    Extreme high = Extreme.of(rows, measure, true);
    Extreme low = Extreme.of(rows, measure, false);
    if (high.isKnown()) {
      String most = told(high, measure);
      sentences.add(
          high.rows().size() == known(measure)
              ? say("alike", "column", title(measure), "all", most)
              : say(
                  "extremes", "column", title(measure), "most", most, "least", told(low, measure)));
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
          say(
              "missing_many",
              "column",
              title(measure),
              "count",
              unknown.size(),
              "all",
              rows.size()));
    } else if (!unknown.isEmpty()) {
      String names = language.list(unknown);
      sentences.add(say("missing", "column", title(measure), "names", names));
    }
  }

  /** {@code Superior, at 147 m}; of rows that share an extreme the first and how many more. */
  private String told(Extreme extreme, Reference measure) {
    List<Row> tied = extreme.rows();
    String first = name(tied.get(0));
    String who =
        tied.size() <= NAMED
            ? language.list(tied.stream().map(this::name).toList())
            : say("others", "name", first, "count", tied.size() - 1);
    Quantity quantity = rows.quantity(tied.get(0), measure);
    String key = quantity.state() == Quantity.State.AT_MOST ? "told_roughly" : "told";
    return say(key, "name", who, "amount", exact.apply(quantity));
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
          say(
              "apart",
              "name",
              name(widest),
              "from",
              exact.apply(rows.quantity(widest, dumbbell.from())),
              "to",
              exact.apply(rows.quantity(widest, dumbbell.to()))));
    }
  }

  /** The column's title, with the unit where neither it nor the amounts say it. */
  private String title(Reference measure) {
    Column column = rows.column(measure);
    boolean said = column.unit().isMoney() || column.unit().symbol().contains("/");
    Optional<String> unit = said ? Optional.empty() : ChartTable.unit(column, language);
    return unit.map(u -> say("in_unit", "column", column.title(), "unit", u))
        .orElse(column.title());
  }

  private String name(Row row) {
    return names.stream()
        .map(column -> rows.text(row, column))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }
}
