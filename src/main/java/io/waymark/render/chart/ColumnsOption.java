package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws bars that stand, for a few categories with short names or for years. */
final class ColumnsOption implements Drawing {
  private final Chart.Bar chart;
  private final ChartRows rows;
  private final List<String> categories;
  private final List<BarSeries> series;

  ColumnsOption(Chart.Bar chart, ChartRows rows, List<String> categories, List<BarSeries> series) {
    this.chart = chart;
    this.rows = rows;
    this.categories = categories;
    this.series = series;
  }

  /** Whether the names fit under their bars, on two lines at most. */
  boolean fits(Canvas canvas) {
    if (rows.column(chart.category()).type() == Column.Type.YEAR) {
      return true;
    }
    double band = band(canvas) - 6;
    return categories.stream()
        .allMatch(
            name ->
                canvas.wrap(name, band, 9).size() <= 2
                    && canvas.wrap(name, band, 2).stream().noneMatch(l -> l.endsWith("…")));
  }

  private double band(Canvas canvas) {
    return (canvas.width() - scale().labelWidth(canvas) - 14) / categories.size();
  }

  private Scale scale() {
    return Scale.fromZero(
        rows.min(chart.values()),
        rows.max(chart.values()),
        rows.unit(chart.values().get(0)),
        rows.format(),
        5);
  }

  @Override
  public Picture on(Canvas canvas) {
    Scale scale = scale();
    List<String> paints = BarOption.paints(series);
    Legend legend = Legend.of(series.stream().map(BarSeries::name).toList(), paints, canvas);
    int left = (int) Math.ceil(scale.labelWidth(canvas)) + 10;
    double band = band(canvas);
    boolean named = namesItsBars(canvas, band);
    int top = legend.height() + 22;
    int height = (canvas.isNarrow() ? 290 : 360) + legend.height();

    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of("left", left, "right", 4, "top", top, "bottom", 44, "outerBoundsMode", "none"));
    option.put("xAxis", names(canvas, band));
    option.put("yAxis", scale.leftAxis(left));
    if (legend.height() > 0) {
      option.put("graphic", legend.elements());
    }
    List<Object> drawn = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      drawn.add(LiveMarks.of(i, columns(series.get(i), paints.get(i), named)));
    }
    option.put("series", drawn);
    return new Picture(option, height);
  }

  private boolean namesItsBars(Canvas canvas, double band) {
    double widest = 0;
    for (BarSeries one : series) {
      for (BarSeries.Bar bar : one.bars().values()) {
        widest = Math.max(widest, canvas.smallWidth(rows.format().label(bar.quantity())));
      }
    }
    return widest + 4 < band * 0.84 / series.size();
  }

  private Map<String, Object> names(Canvas canvas, double band) {
    double widest = categories.stream().mapToDouble(canvas::smallWidth).max().orElse(0);
    boolean years = rows.column(chart.category()).type() == Column.Type.YEAR;
    int every = years ? (int) Math.ceil((widest + 12) / band) : 1;
    List<Object> labels = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      boolean shown = (categories.size() - 1 - i) % every == 0;
      labels.add(
          shown
              ? String.join(
                  "\n",
                  canvas.wrap(categories.get(i), Math.max(band - 6, widest * (years ? 2 : 0)), 2))
              : "");
    }
    return Option.of(
        "type",
        "category",
        "data",
        labels,
        "axisLine",
        Option.of("lineStyle", Option.of("color", Paint.MUTED)),
        "axisTick",
        Option.of("show", false),
        "axisLabel",
        Option.of(
            "interval",
            0,
            "color",
            Paint.TEXT,
            "fontSize",
            Canvas.SMALL,
            "lineHeight",
            15,
            "margin",
            9));
  }

  private Map<String, Object> columns(BarSeries one, String paint, boolean named) {
    List<Object> data = new ArrayList<>();
    for (String category : categories) {
      BarSeries.Bar bar = one.bars().get(category);
      if (bar == null || !bar.isKnown()) {
        data.add(LiveMarks.unknown(rows, bar));
        continue;
      }
      String label = rows.format().label(bar.quantity());
      data.add(
          Option.of(
              "value",
              bar.length(),
              "itemStyle",
              Option.of("color", series.size() == 1 ? rows.paint(bar.row()) : paint),
              "row",
              rows.place(bar.row()),
              "label",
              !named
                  ? null
                  : Option.of(
                      "show",
                      true,
                      "position",
                      bar.length() < 0 ? "bottom" : "top",
                      "distance",
                      5,
                      "fontSize",
                      Canvas.SMALL,
                      "color",
                      Paint.TEXT,
                      "fontWeight",
                      rows.isHighlighted(bar.row()) ? 600 : null,
                      "text",
                      label)));
    }
    return Option.of(
        "type", "bar", "name", one.name(), "barCategoryGap", "28%", "barGap", "8%", "data", data);
  }
}
