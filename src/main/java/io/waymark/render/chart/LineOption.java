package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws change over time: lines that are named at their ends, with gaps where data has them. */
final class LineOption implements Drawing {
  private static final int LINE_HEIGHT = 17;

  /** How far words beside a line's end may reach below the plot, where the axis has its own. */
  private static final int BELOW = 9;

  /** How far under its point the middle of a first value stands. */
  private static final int UNDER = 22;

  private final Chart.Line chart;
  private final ChartRows rows;
  private final XPositions positions;
  private final List<LineSeries> lines;

  LineOption(Chart.Line chart, ChartRows rows) {
    this.chart = chart;
    this.rows = rows;
    this.positions = XPositions.of(rows, chart.x());
    this.lines = LineSeries.of(chart, rows, positions);
  }

  @Override
  public Picture on(Canvas canvas) {
    Scale scale =
        Scale.around(
            rows.min(chart.y()),
            rows.max(chart.y()),
            rows.unit(chart.y().get(0)),
            rows.format(),
            5);
    List<List<String>> names = lines.stream().map(line -> endLabel(line, canvas)).toList();
    double endRoom =
        names.stream().flatMap(List::stream).mapToDouble(canvas::boldWidth).max().orElse(0);
    int left = (int) Math.ceil(scale.labelWidth(canvas)) + 10;
    int right = (int) Math.ceil(endRoom) + 14;
    LineAnnotations notes =
        LineAnnotations.place(chart, positions, canvas, left, canvas.width() - right);
    int top = 14 + notes.height();
    int bottom = 30;
    int height = (canvas.isNarrow() ? 300 : 380) + notes.height();
    int plotHeight = height - top - bottom;

    List<Object> series = new ArrayList<>();
    List<LineSeries> order = new ArrayList<>(lines);
    order.sort((a, b) -> Boolean.compare(a.emphasised(), b.emphasised()));
    order.forEach(line -> series.add(LiveMarks.of(lines.indexOf(line), line(line))));
    series.add(ends(names, scale, top, plotHeight));
    notes.series(scale).ifPresent(series::add);

    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left", left, "right", right, "top", top, "bottom", bottom, "outerBoundsMode", "none"));
    option.put("xAxis", positions.axis(canvas.isNarrow() ? 4 : 7));
    option.put("yAxis", scale.leftAxis(left));
    option.put("series", series);
    return new Picture(option, height);
  }

  /** The line's name and its last value, in lines that leave room for the plot. */
  private List<String> endLabel(LineSeries line, Canvas canvas) {
    LineSeries.Point last = line.last();
    if (last == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    if (lines.size() > 1) {
      words.addAll(canvas.wrap(line.name(), canvas.names().width(), canvas.names().lines()));
    }
    words.add(rows.format().label(last.quantity()));
    return words;
  }

  private Map<String, Object> line(LineSeries line) {
    boolean marks = IntStream.range(0, line.points().size()).anyMatch(i -> isMarked(line, i));
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < line.points().size(); i++) {
      LineSeries.Point point = line.points().get(i);
      if (breaksAt(point.x()) && i > 0) {
        data.add(Option.list(positions.before(point.x()), null));
      }
      if (!point.isKnown()) {
        data.add(Option.of("value", Option.list(point.x(), null), "row", rows.place(point.row())));
        continue;
      }
      Map<String, Object> item =
          Option.of(
              "value",
              Option.list(point.x(), point.y()),
              "row",
              rows.place(point.row()),
              "say",
              rows.format().label(point.quantity()));
      if (!isMarked(line, i)) {
        if (marks) {
          item.put("symbol", "none");
        }
      } else if (point.quantity().state() == Quantity.State.AT_LEAST) {
        item.put(
            "itemStyle",
            Option.of("color", Paint.PAPER, "borderColor", line.paint(), "borderWidth", 2));
      }
      data.add(item);
    }
    return Option.of(
        "type",
        "line",
        "name",
        line.name(),
        "clip",
        false,
        "showSymbol",
        marks ? null : false,
        "showAllSymbol",
        marks ? true : null,
        "symbol",
        "circle",
        "symbolSize",
        7,
        "itemStyle",
        Option.of("color", line.paint()),
        "lineStyle",
        Option.of(
            "color",
            line.paint(),
            "width",
            line.emphasised() ? 2.5 : 2,
            "cap",
            "round",
            "join",
            "round"),
        "emphasis",
        Option.of("disabled", true),
        "data",
        data);
  }

  /** Whether a value has a dot of its own: alone between gaps, or the least that it can be. */
  private static boolean isMarked(LineSeries line, int index) {
    return line.isAlone(index)
        || line.points().get(index).quantity().state() == Quantity.State.AT_LEAST;
  }

  private boolean breaksAt(double x) {
    return chart.annotations().stream()
        .filter(Chart.Annotation::breaksLine)
        .map(note -> positions.find(note.at()))
        .anyMatch(at -> at != null && at == x);
  }

  /** Dots and words at the ends of lines, and at the beginning of a line that stands alone. */
  private Map<String, Object> ends(List<List<String>> names, Scale scale, int top, int plotHeight) {
    double[] wanted = new double[lines.size()];
    double[] heights = new double[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      LineSeries.Point last = lines.get(i).last();
      wanted[i] = last == null ? 0 : top + plotHeight * (1 - scale.position(last.y()));
      heights[i] = names.get(i).size() * LINE_HEIGHT + (names.get(i).size() > 1 ? 4 : 0);
    }
    double[] placed = Spread.apart(wanted, heights, 0, top + plotHeight + BELOW);
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineSeries line = lines.get(i);
      LineSeries.Point last = line.last();
      if (last == null) {
        continue;
      }
      data.add(
          Option.of(
              "value",
              Option.list(last.x(), last.y()),
              "itemStyle",
              Option.of("color", line.paint()),
              "of",
              i,
              "label",
              Option.of(
                  "show",
                  true,
                  "position",
                  "right",
                  "distance",
                  7,
                  "offset",
                  Option.list(0, placed[i] - wanted[i]),
                  "align",
                  "left",
                  "lineHeight",
                  LINE_HEIGHT,
                  "fontWeight",
                  600,
                  "color",
                  Paint.words(line.paint()),
                  "text",
                  String.join("\n", names.get(i)))));
    }
    if (lines.size() == 1
        && lines.get(0).first() != null
        && lines.get(0).first() != lines.get(0).last()) {
      double y = top + plotHeight * (1 - scale.position(lines.get(0).first().y()));
      data.add(beginning(lines.get(0), y + UNDER + LINE_HEIGHT / 2.0 <= top + plotHeight + BELOW));
    }
    return Option.of(
        "type",
        "scatter",
        "part",
        "ends",
        "symbolSize",
        8,
        "clip",
        false,
        "z",
        5,
        "itemStyle",
        Option.of("opacity", 1),
        "data",
        data);
  }

  /**
   * The first value, on the side of the line that it leaves free.
   *
   * @param roomBelow whether words find room there
   */
  private Map<String, Object> beginning(LineSeries line, boolean roomBelow) {
    LineSeries.Point first = line.first();
    boolean below = line.last().y() >= first.y() && roomBelow;
    return Option.of(
        "value",
        Option.list(first.x(), first.y()),
        "itemStyle",
        Option.of("color", line.paint()),
        "label",
        Option.of(
            "show",
            true,
            "position",
            Option.list(-1, below ? UNDER : -14),
            "align",
            "left",
            "verticalAlign",
            "middle",
            "fontWeight",
            600,
            "color",
            Paint.words(line.paint()),
            "text",
            rows.format().label(first.quantity())));
  }
}
