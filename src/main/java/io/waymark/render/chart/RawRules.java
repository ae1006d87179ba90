package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import io.waymark.model.FieldValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an author's own ECharts options must not do: show a value that no row has, measure by a
 * second axis, cut bars off from zero, turn labels, or draw another kind of chart than the block's
 * type.
 */
final class RawRules {
  private static final Set<String> AXES = Set.of("xAxis", "yAxis");
  private static final Set<String> AXIS_CHOICES = Set.of("xAxisIndex", "yAxisIndex", "gridIndex");

  private final Chart chart;
  private final double low;
  private final double high;
  private final List<Diagnostic> found = new ArrayList<>();

  private RawRules(Chart chart, ChartRows rows) {
    this.chart = chart;
    List<Chart.Reference> numbers = ChartColumns.numbers(chart);
    boolean share = chart instanceof Chart.Bar bar && bar.layout() == Chart.Bar.Layout.SHARE;
    this.low = share ? 0 : Math.min(0, rows.min(numbers));
    this.high = share ? 1 : Math.max(0, rows.max(numbers));
  }

  static List<Diagnostic> check(Chart chart, ChartRows rows) {
    RawRules rules = new RawRules(chart, rows);
    chart.frame().options().ifPresent(rules::part);
    return rules.found;
  }

  /** A part of the options at any depth, since some of ECharts' keys hold whole options. */
  private void part(FieldValue.Fields part) {
    part.fields().forEach(this::entry);
  }

  private void entry(String key, FieldValue value) {
    if (AXES.contains(key)) {
      axes(key, value);
    } else if (key.equals("series")) {
      each(value).forEach(this::series);
    } else if (key.equals("dataset")) {
      invented(key, value, "a dataset");
    }
    if (AXIS_CHOICES.contains(key) && !isZero(value)) {
      found.add(secondAxis(key, value));
    }
    if (key.equals("rotate") && !isZero(value)) {
      found.add(
          problem(Code.CHART_LABELS, value, "turns its labels with \"rotate\"")
              .hint("Leave them level; long names read well beside horizontal bars."));
    }
    each(value).forEach(this::part);
  }

  private void axes(String key, FieldValue value) {
    List<FieldValue.Fields> axes = each(value);
    if (axes.size() > 1) {
      found.add(secondAxis(key, axes.get(1)));
    }
    axes.forEach(axis -> axis(key, axis));
  }

  private Diagnostic secondAxis(String key, FieldValue value) {
    return problem(Code.SECOND_AXIS, value, "gets a second axis by \"" + key + "\"")
        .hint("Make a chart for each: where lines of two axes cross is chance.");
  }

  private void axis(String name, FieldValue.Fields axis) {
    axis.get("data").ifPresent(data -> invented(name + ".data", data, "names or values"));
    if (!(chart instanceof Chart.Bar)) {
      return;
    }
    for (Map.Entry<String, FieldValue> entry : axis.fields().entrySet()) {
      if (cuts(entry.getKey(), entry.getValue())) {
        found.add(
            problem(
                    Code.CUT_BARS,
                    entry.getValue(),
                    "has bars, and \"%s.%s\" would cut them".formatted(name, entry.getKey()))
                .hint("Take it out: a bar is as long as its value only if it begins at zero."));
      }
    }
  }

  private boolean cuts(String key, FieldValue value) {
    return switch (key) {
      case "min" -> !(value instanceof FieldValue.Number n && n.number().doubleValue() <= low);
      case "max" -> !(value instanceof FieldValue.Number n && n.number().doubleValue() >= high);
      case "scale" -> !(value instanceof FieldValue.Bool yes && !yes.value());
      case "type" -> value instanceof FieldValue.Verbatim type && type.text().equals("log");
      case "startValue" -> !isZero(value);
      case "breaks" -> true;
      default -> false;
    };
  }

  private void series(FieldValue.Fields series) {
    series.get("data").ifPresent(data -> invented("series.data", data, "values"));
    series
        .get("connectNulls")
        .filter(value -> !(value instanceof FieldValue.Bool yes && !yes.value()))
        .ifPresent(
            value ->
                found.add(
                    problem(
                            Code.INVENTED_VALUES,
                            value,
                            "draws a line over values that were not released (\"connectNulls\")")
                        .hint("Take it out: a gap says that nothing is known there.")));
    series
        .get("barMinHeight")
        .filter(value -> !isZero(value))
        .ifPresent(
            value ->
                found.add(
                    problem(
                            Code.CUT_BARS,
                            value,
                            "draws bars longer than their values (\"barMinHeight\")")
                        .hint("Take it out; each bar has its value at its end.")));
    series
        .get("type")
        .ifPresent(
            type ->
                found.add(
                    problem(Code.CHART_OPTION, type, "says \"type\" of a series under echarts")
                        .hint(
                            "Say it in the block's own type; parts of a whole are a bar chart of"
                                + " layout: share.")));
  }

  private void invented(String key, FieldValue value, String what) {
    found.add(
        problem(Code.INVENTED_VALUES, value, "gets %s by \"%s\"".formatted(what, key))
            .hint("Take it out: what a chart shows are rows of its dataset, and nothing else."));
  }

  private Diagnostic problem(Code code, FieldValue place, String what) {
    return Diagnostic.of(
        code, place.span(), "The chart %s %s.".formatted(chart.frame().id(), what));
  }

  private static boolean isZero(FieldValue value) {
    return value instanceof FieldValue.Number n && n.number().compareTo(BigDecimal.ZERO) == 0;
  }

  private static List<FieldValue.Fields> each(FieldValue value) {
    if (value instanceof FieldValue.Fields fields) {
      return List.of(fields);
    }
    List<FieldValue.Fields> all = new ArrayList<>();
    if (value instanceof FieldValue.Items items) {
      items.items().forEach(item -> all.addAll(each(item)));
    }
    return all;
  }
}
