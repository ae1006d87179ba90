package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws two amounts against each other; a third may be the area of a bubble. */
final class ScatterOption implements Drawing {
  private final Chart.Scatter chart;
  private final ChartRows rows;
  private final List<Row> drawn;

  ScatterOption(Chart.Scatter chart, ChartRows rows) {
    this.chart = chart;
    this.rows = rows;
    this.drawn =
        rows.rows().stream()
            .filter(row -> rows.number(row, chart.x()).isPresent())
            .filter(row -> rows.number(row, chart.y()).isPresent())
            .filter(
                row -> chart.size().isEmpty() || rows.number(row, chart.size().get()).isPresent())
            .sorted(Comparator.comparingDouble((Row row) -> -size(row)))
            .toList();
  }

  private double size(Row row) {
    return chart.size().isEmpty() ? 0 : Math.max(0, rows.number(row, chart.size().get()).orElse(0));
  }

  @Override
  public Picture on(Canvas canvas) {
    Scale x = scale(chart.x(), canvas.isNarrow() ? 4 : 7);
    Scale y = scale(chart.y(), 5);
    int left = (int) Math.ceil(y.labelWidth(canvas)) + 10;
    int top = 30;
    int bottom = 50;
    int right = 22;
    int height = canvas.isNarrow() ? 340 : 440;
    double plotWidth = canvas.width() - left - right;
    double plotHeight = height - top - bottom;

    LabelPlacer placer = new LabelPlacer(left, canvas.width(), height - bottom);
    List<double[]> places = new ArrayList<>();
    for (Row row : drawn) {
      double px = left + plotWidth * x.position(rows.number(row, chart.x()).orElseThrow());
      double py = top + plotHeight * (1 - y.position(rows.number(row, chart.y()).orElseThrow()));
      places.add(new double[] {px, py, radius(row, canvas)});
    }
    places.forEach(p -> placer.avoid(p[0], p[1], p[2]));
    List<Object> data = new ArrayList<>();
    Map<Row, String> sides = sides(places, placer, canvas);
    for (Row row : drawn) {
      data.add(item(row, radius(row, canvas), Optional.ofNullable(sides.get(row))));
    }
    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left", left, "right", right, "top", top, "bottom", bottom, "outerBoundsMode", "none"));
    option.put("xAxis", x.axis());
    option.put("yAxis", y.leftAxis(left));
    String across = ChartTable.title(rows, chart.x()) + " →";
    String up = "↑ " + ChartTable.title(rows, chart.y());
    option.put(
        "graphic",
        List.of(
            Legend.text(up, 0, 9, Paint.MUTED, "left", false, Canvas.SMALL),
            Legend.text(
                across,
                canvas.width() - 4.0,
                height - 10.0,
                Paint.MUTED,
                "right",
                false,
                Canvas.SMALL)));
    option.put("series", List.of(Option.of("type", "scatter", "clip", false, "data", data)));
    return new Picture(option, height);
  }

  private Scale scale(Chart.Reference column, int steps) {
    return Scale.near(
        rows.min(List.of(column)),
        rows.max(List.of(column)),
        rows.unit(column),
        rows.format(),
        steps);
  }

  private double radius(Row row, Canvas canvas) {
    if (chart.size().isEmpty()) {
      return canvas.isNarrow() ? 4 : 5;
    }
    double largest = drawn.isEmpty() ? 1 : Math.max(size(drawn.get(0)), 1e-12);
    return Math.max(2, (canvas.isNarrow() ? 18 : 28) * Math.sqrt(size(row) / largest));
  }

  /** Rows that are pointed at are named first, then the largest, as far as there is room. */
  private Map<Row, String> sides(List<double[]> places, LabelPlacer placer, Canvas canvas) {
    Map<Row, String> sides = new java.util.LinkedHashMap<>();
    int most = canvas.isNarrow() ? 6 : 14;
    for (boolean pointed : new boolean[] {true, false}) {
      for (int i = 0; i < drawn.size() && sides.size() < most; i++) {
        Row row = drawn.get(i);
        if (rows.isHighlighted(row) == pointed) {
          double[] place = places.get(i);
          double width = canvas.boldWidth(rows.text(row, chart.label()));
          placer
              .place(place[0], place[1], place[2], width, 15)
              .ifPresent(side -> sides.put(row, side));
        }
      }
    }
    return sides;
  }

  private Object item(Row row, double radius, Optional<String> side) {
    return Option.of(
        "value",
        Option.list(rows.numberOrNull(row, chart.x()), rows.numberOrNull(row, chart.y())),
        "symbolSize",
        radius * 2,
        "itemStyle",
        Option.of(
            "color", rows.paint(row), "opacity", 0.7, "borderColor", Paint.PAPER, "borderWidth", 1),
        "row",
        rows.place(row),
        "label",
        side.map(
                s ->
                    Option.of(
                        "show",
                        true,
                        "position",
                        s,
                        "distance",
                        4,
                        "color",
                        Paint.TEXT,
                        "opacity",
                        1,
                        "fontWeight",
                        rows.isHighlighted(row) ? 600 : null,
                        "textBorderColor",
                        Paint.PAPER,
                        "textBorderWidth",
                        3,
                        "text",
                        rows.text(row, chart.label())))
            .orElse(null));
  }
}
