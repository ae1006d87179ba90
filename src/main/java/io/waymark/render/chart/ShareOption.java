package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws parts of a whole: a stacked bar for each category, or, where each category is one part, a
 * bar before the whole's pale length.
 */
final class ShareOption implements Drawing {
  private final Chart.Bar chart;
  private final ChartRows rows;
  private final List<String> categories;
  private final List<BarSeries> series;

  ShareOption(Chart.Bar chart, ChartRows rows) {
    this.chart = chart;
    this.rows = rows;
    this.categories = BarSeries.categories(chart, rows);
    this.series = BarSeries.of(chart, rows);
  }

  @Override
  public Picture on(Canvas canvas) {
    int thickness = series.size() == 1 ? (canvas.isNarrow() ? 15 : 20) : 28;
    List<Boolean> pointed = categories.stream().map(this::isPointedAt).toList();
    CategoryAxis axis = CategoryAxis.of(categories, pointed, thickness, 0, 0, canvas);
    List<String> paints = BarOption.paints(series);
    Legend legend = Legend.of(series.stream().map(BarSeries::name).toList(), paints, canvas);
    int right = series.size() == 1 ? 52 : 2;
    int top = legend.height() + axis.top();
    double plot = canvas.width() - axis.left() - right;
    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left",
            axis.left(),
            "right",
            right,
            "top",
            top,
            "height",
            axis.height(),
            "outerBoundsMode",
            "none"));
    option.put("xAxis", Option.of("type", "value", "show", false, "min", 0, "max", 1));
    option.put("yAxis", axis.axis());
    if (legend.height() > 0) {
      option.put("graphic", legend.elements());
    }
    List<Object> drawn = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Map<String, Object> hue =
          series.size() == 1
              ? parts(series.get(i), thickness)
              : stacked(series.get(i), i, paints.get(i), thickness, plot, canvas);
      drawn.add(LiveMarks.of(i, hue));
    }
    if (series.size() == 1) {
      List<Object> missing = new ArrayList<>();
      for (int i = 0; i < categories.size(); i++) {
        if (share(series.get(0), categories.get(i)).isEmpty()) {
          missing.add(Words.notReleased(rows.format().notReleased(), 0, i, 4, 0));
        }
      }
      drawn.add(Words.series(missing));
    }
    option.put("series", drawn);
    return new Picture(option, top + axis.height() + 4);
  }

  private boolean isPointedAt(String category) {
    return series.stream()
        .map(one -> one.bars().get(category))
        .anyMatch(bar -> bar != null && rows.isHighlighted(bar.row()));
  }

  /** The whole: one for fractions of a category each, else the sum of what is compared. */
  private double whole(String category) {
    if (series.size() == 1) {
      boolean fraction = rows.unit(chart.values().get(0)).isFraction();
      return fraction ? 1 : sum(series.get(0).bars().values().stream().toList());
    }
    return sum(series.stream().map(one -> one.bars().get(category)).toList());
  }

  private static double sum(List<BarSeries.Bar> bars) {
    double sum = 0;
    for (BarSeries.Bar bar : bars) {
      sum += bar != null && bar.isKnown() ? bar.length() : 0;
    }
    return sum == 0 ? 1 : sum;
  }

  private Optional<Double> share(BarSeries one, String category) {
    BarSeries.Bar bar = one.bars().get(category);
    return bar == null || !bar.isKnown()
        ? Optional.empty()
        : Optional.of(bar.length() / whole(category));
  }

  private String percent(double share) {
    return rows.format()
        .tick(
            new BigDecimal(share).round(new MathContext(share < 0.1 ? 2 : 3)).doubleValue(),
            Unit.SHARE);
  }

  private Map<String, Object> parts(BarSeries one, int thickness) {
    List<Object> data = new ArrayList<>();
    for (String category : categories) {
      Optional<Double> share = share(one, category);
      if (share.isEmpty()) {
        data.add(LiveMarks.unknown(rows, one.bars().get(category)));
        continue;
      }
      BarSeries.Bar bar = one.bars().get(category);
      data.add(
          Option.of(
              "value",
              share.get(),
              "itemStyle",
              Option.of("color", rows.paint(bar.row())),
              "row",
              rows.place(bar.row()),
              "label",
              Option.of(
                  "show",
                  true,
                  "position",
                  "right",
                  "distance",
                  6,
                  "color",
                  Paint.TEXT,
                  "fontWeight",
                  rows.isHighlighted(bar.row()) ? 600 : null,
                  "text",
                  percent(share.get()))));
    }
    return Option.of(
        "type",
        "bar",
        "barWidth",
        thickness,
        "showBackground",
        true,
        "backgroundStyle",
        Option.of("color", Paint.GRID, "opacity", 0.55),
        "data",
        data);
  }

  private Map<String, Object> stacked(
      BarSeries one, int index, String paint, int thickness, double plot, Canvas canvas) {
    List<Object> data = new ArrayList<>();
    for (String category : categories) {
      Optional<Double> share = share(one, category);
      if (share.isEmpty()) {
        data.add(LiveMarks.unknown(rows, one.bars().get(category)));
        continue;
      }
      String words = percent(share.get());
      boolean fits = share.get() * plot > canvas.smallWidth(words) + 10;
      data.add(
          Option.of(
              "value",
              share.get(),
              "row",
              rows.place(one.bars().get(category).row()),
              "label",
              Option.of("show", fits, "text", words)));
    }
    return Option.of(
        "type",
        "bar",
        "name",
        one.name(),
        "stack",
        "whole",
        "barWidth",
        thickness,
        "itemStyle",
        Option.of("color", paint, "borderColor", Paint.PAPER, "borderWidth", 1.5),
        "label",
        Option.of(
            "show",
            true,
            "position",
            "inside",
            "color",
            Paint.onSeries(index),
            "fontSize",
            Canvas.SMALL,
            "fontWeight",
            600),
        "data",
        data);
  }
}
