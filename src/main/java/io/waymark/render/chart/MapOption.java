package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws amounts at places of the United States as areas of bubbles, the largest named. */
final class MapOption implements Drawing {
  private final Chart.BubbleMap chart;
  private final ChartRows rows;
  private final Land land;
  private final List<Bubble> bubbles;

  /** A place that the map shows. */
  private record Bubble(Row row, AlbersUsa.Point point, double size) {}

  MapOption(Chart.BubbleMap chart, ChartRows rows, Land land) {
    this.chart = chart;
    this.rows = rows;
    this.land = land;
    List<Bubble> found = new ArrayList<>();
    for (Row row : rows.rows()) {
      bubble(row).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble((Bubble bubble) -> -bubble.size));
    this.bubbles = List.copyOf(found);
  }

  private Optional<Bubble> bubble(Row row) {
    var latitude = rows.number(row, chart.latitude());
    var longitude = rows.number(row, chart.longitude());
    var size = rows.number(row, chart.size());
    if (latitude.isEmpty() || longitude.isEmpty() || size.isEmpty() || size.getAsDouble() <= 0) {
      return Optional.empty();
    }
    return AlbersUsa.project(latitude.getAsDouble(), longitude.getAsDouble())
        .map(point -> new Bubble(row, point, size.getAsDouble()));
  }

  @Override
  public Picture on(Canvas canvas) {
    double scale = canvas.width() / AlbersUsa.WIDTH;
    int mapHeight = (int) Math.round(AlbersUsa.HEIGHT * scale);
    MapKey key =
        new MapKey(
            bubbles.isEmpty() ? 1 : bubbles.get(0).size,
            largestRadius(canvas),
            rows.unit(chart.size()),
            ChartTable.title(rows, chart.size()),
            rows.format());
    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left",
            0,
            "top",
            0,
            "width",
            canvas.width(),
            "height",
            mapHeight,
            "outerBoundsMode",
            "none"));
    option.put(
        "xAxis", Option.of("type", "value", "show", false, "min", 0, "max", AlbersUsa.WIDTH));
    option.put(
        "yAxis",
        Option.of(
            "type", "value", "show", false, "inverse", true, "min", 0, "max", AlbersUsa.HEIGHT));
    List<Object> words = new ArrayList<>(key.elements(canvas, mapHeight));
    insets(words, scale, canvas);
    option.put("graphic", words);
    option.put("series", List.of(land(scale), places(canvas, scale, mapHeight)));
    return new Picture(option, mapHeight + key.heightBelow(canvas));
  }

  private static double largestRadius(Canvas canvas) {
    return canvas.isNarrow() ? 19 : 34;
  }

  private double radius(Bubble bubble, Canvas canvas) {
    double largest = bubbles.get(0).size;
    double least = canvas.isNarrow() ? 1.3 : 1.8;
    return Math.max(least, largestRadius(canvas) * Math.sqrt(bubble.size / largest));
  }

  private Map<String, Object> land(double scale) {
    return Option.of(
        "type",
        "custom",
        "renderItem",
        "land",
        "silent",
        true,
        "z",
        1,
        "clip",
        false,
        "itemPayload",
        Option.of(
            "land",
            land.land(),
            "borders",
            land.borders(),
            "scale",
            scale,
            "fill",
            Paint.LAND,
            "line",
            Paint.PAPER),
        "data",
        List.of(List.of(0, 0)));
  }

  /** Names the parts of the country that don't lie where they are drawn. */
  private void insets(List<Object> words, double scale, Canvas canvas) {
    String[] names =
        canvas.isNarrow()
            ? new String[] {"AK", "HI", "PR"}
            : new String[] {
              rows.format().language().say("map.alaska"),
              rows.format().language().say("map.hawaii"),
              rows.format().language().say("map.puerto_rico")
            };
    double[][] places = {{118, 592}, {250, 592}, {905, 592}};
    for (int i = 0; i < names.length; i++) {
      words.add(
          Legend.text(
              names[i],
              places[i][0] * scale,
              places[i][1] * scale + (canvas.isNarrow() ? 4 : 6),
              Paint.MUTED,
              "center",
              false,
              11));
    }
  }

  private Map<String, Object> places(Canvas canvas, double scale, int mapHeight) {
    Map<Bubble, String> sides = sides(canvas, scale, mapHeight);
    List<Object> data = new ArrayList<>();
    for (Bubble bubble : bubbles) {
      data.add(item(bubble, radius(bubble, canvas), sides.get(bubble)));
    }
    return Option.of(
        "type",
        "scatter",
        "z",
        3,
        "clip",
        false,
        "itemStyle",
        Option.of(
            "color", Paint.ACCENT, "opacity", 0.62, "borderColor", Paint.PAPER, "borderWidth", 0.7),
        "data",
        data);
  }

  private Map<Bubble, String> sides(Canvas canvas, double scale, int mapHeight) {
    LabelPlacer placer = new LabelPlacer(0, canvas.width(), mapHeight);
    int most = canvas.isNarrow() ? 5 : 10;
    List<Bubble> largest = bubbles.subList(0, Math.min(most, bubbles.size()));
    largest.forEach(b -> placer.avoid(b.point.x() * scale, b.point.y() * scale, radius(b, canvas)));
    Map<Bubble, String> sides = new LinkedHashMap<>();
    for (Bubble bubble : largest) {
      double width =
          canvas.metrics().width(name(bubble.row), Canvas.SMALL, TextMetrics.Weight.SEMIBOLD);
      placer
          .place(
              bubble.point.x() * scale, bubble.point.y() * scale, radius(bubble, canvas), width, 13)
          .ifPresent(side -> sides.put(bubble, side));
    }
    return sides;
  }

  /** A place as a map says it: without the state, and with the first of several cities only. */
  private String name(Row row) {
    String place = rows.text(row, chart.place());
    String city = place.split(",")[0];
    return city.split("[-–/]")[0].strip();
  }

  private Object item(Bubble bubble, double radius, String side) {
    return Option.of(
        "value",
        Option.list(tenth(bubble.point.x()), tenth(bubble.point.y())),
        "symbolSize",
        tenth(radius * 2),
        "itemStyle",
        rows.highlighted().isEmpty() ? null : Option.of("color", rows.paint(bubble.row)),
        "row",
        rows.place(bubble.row),
        "label",
        side == null
            ? null
            : Option.of(
                "show",
                true,
                "position",
                side,
                "distance",
                3,
                "fontSize",
                Canvas.SMALL,
                "fontWeight",
                600,
                "color",
                Paint.TEXT,
                "opacity",
                1,
                "textBorderColor",
                Paint.PAPER,
                "textBorderWidth",
                3,
                "text",
                name(bubble.row)));
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
