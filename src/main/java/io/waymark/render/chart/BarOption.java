package io.waymark.render.chart;

import io.waymark.model.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws amounts side by side, from zero, each with its value at its end. */
final class BarOption implements Drawing {
  private final Chart.Bar chart;
  private final ChartRows rows;
  private final List<String> categories;
  private final List<BarSeries> series;

  BarOption(Chart.Bar chart, ChartRows rows) {
    this.chart = chart;
    this.rows = rows;
    this.categories = BarSeries.categories(chart, rows);
    this.series = BarSeries.of(chart, rows);
  }

  @Override
  public Picture on(Canvas canvas) {
    if (chart.layout() == Chart.Bar.Layout.VERTICAL) {
      ColumnsOption columns = new ColumnsOption(chart, rows, categories, series);
      if (columns.fits(canvas)) {
        return columns.on(canvas);
      }
    }
    return horizontal(canvas);
  }

  private Picture horizontal(Canvas canvas) {
    int bar = series.size() == 1 ? (canvas.isNarrow() ? 15 : 20) : 14;
    int thickness = series.size() * (bar + 2) - 2;
    CategoryAxis axis = CategoryAxis.of(categories, pointedAt(), thickness, 0, 0, canvas);
    List<String> paints = paints(series);
    Legend legend = Legend.of(series.stream().map(BarSeries::name).toList(), paints, canvas);
    double low = Math.min(0, rows.min(chart.values()));
    double high = Math.max(0, rows.max(chart.values()));
    double labels = widestLabel(canvas);
    int right = (int) Math.ceil(high > 0 ? labels + 8 : 4);
    int beforeBars = (int) Math.ceil(low < 0 ? labels + 8 : 0);
    int left = axis.left() + beforeBars;
    int top = legend.height() + axis.top();

    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left",
            left,
            "right",
            right,
            "top",
            top,
            "height",
            axis.height(),
            "outerBoundsMode",
            "none"));
    option.put(
        "xAxis",
        Option.of("type", "value", "show", false, "min", low, "max", high > low ? high : 1));
    option.put("yAxis", axis.axis(beforeBars));
    if (legend.height() > 0) {
      option.put("graphic", legend.elements());
    }
    List<Object> drawn = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      drawn.add(LiveMarks.of(i, bars(series.get(i), paints.get(i), bar)));
    }
    missing(drawn, thickness, bar);
    option.put("series", drawn);
    return new Picture(option, top + axis.height() + 4);
  }

  static List<String> paints(List<BarSeries> series) {
    List<String> paints = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      paints.add(series.size() == 1 ? Paint.ACCENT : Paint.series(i));
    }
    return paints;
  }

  private List<Boolean> pointedAt() {
    return categories.stream()
        .map(
            category ->
                series.stream()
                    .map(s -> s.bars().get(category))
                    .anyMatch(b -> b != null && rows.isHighlighted(b.row())))
        .toList();
  }

  private double widestLabel(Canvas canvas) {
    double widest = 0;
    for (BarSeries one : series) {
      for (BarSeries.Bar bar : one.bars().values()) {
        widest = Math.max(widest, canvas.boldWidth(rows.format().label(bar.quantity())));
      }
    }
    return widest;
  }

  private Map<String, Object> bars(BarSeries one, String paint, int thickness) {
    List<Object> data = new ArrayList<>();
    for (String category : categories) {
      BarSeries.Bar bar = one.bars().get(category);
      if (bar == null || !bar.isKnown()) {
        data.add(LiveMarks.unknown(rows, bar));
        continue;
      }
      String label = rows.format().label(bar.quantity());
      boolean pointed = rows.isHighlighted(bar.row());
      data.add(
          Option.of(
              "value",
              bar.length(),
              "itemStyle",
              Option.of("color", series.size() == 1 ? rows.paint(bar.row()) : paint),
              "row",
              rows.place(bar.row()),
              "label",
              Option.of(
                  "show",
                  true,
                  "position",
                  bar.length() < 0 ? "left" : "right",
                  "distance",
                  6,
                  "color",
                  Paint.TEXT,
                  "fontWeight",
                  pointed ? 600 : null,
                  "text",
                  label)));
    }
    return Option.of(
        "type",
        "bar",
        "name",
        one.name(),
        "barWidth",
        thickness,
        "barGap",
        series.size() == 1 ? null : "14%",
        "clip",
        false,
        "data",
        data);
  }

  /** Says of each bar that isn't there that its length wasn't released. */
  private void missing(List<Object> drawn, int thickness, int bar) {
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      for (int row = 0; row < categories.size(); row++) {
        BarSeries.Bar one = series.get(i).bars().get(categories.get(row));
        if (one != null && !one.isKnown()) {
          double down = -thickness / 2.0 + bar / 2.0 + i * (bar + 2);
          data.add(
              LiveMarks.of(i, Words.notReleased(rows.format().notReleased(), 0, row, 0, down)));
        }
      }
    }
    if (!data.isEmpty()) {
      drawn.add(Words.series(data));
    }
  }
}
