package io.waymark.render.chart;

import io.waymark.model.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words above a line chart, each with a thin rule down to its place on the x axis. */
final class LineAnnotations {
  private static final int LINE_HEIGHT = 15;

  /**
   * @param x in the axis's values, {@code lines} the words
   * @param level how many annotations it stands above
   * @param leftwards whether the words end at the rule rather than begin there
   */
  private record Placed(double x, List<String> lines, int level, boolean leftwards) {}

  private final List<Placed> placed;
  private final int levelHeight;

  private LineAnnotations(List<Placed> placed, int levelHeight) {
    this.placed = placed;
    this.levelHeight = levelHeight;
  }

  static LineAnnotations place(
      Chart.Line chart, XPositions positions, Canvas canvas, double left, double right) {
    double from = positions.words().firstKey();
    double reach = Math.max(positions.words().lastKey() - from, 1e-9);
    List<Placed> placed = new ArrayList<>();
    List<List<double[]>> taken = new ArrayList<>();
    int most = 0;
    for (Chart.Annotation note : chart.annotations()) {
      Double at = positions.find(note.at());
      if (at == null) {
        continue;
      }
      double x = note.breaksLine() ? positions.before(at) : at;
      double pixel = left + (x - from) / reach * (right - left);
      boolean leftwards = pixel > (left + right) / 2;
      double room = leftwards ? pixel : canvas.width() - pixel;
      List<String> lines =
          canvas
              .metrics()
              .wrap(
                  note.text(),
                  Math.min(room - 8, canvas.isNarrow() ? 150 : 240),
                  Canvas.SMALL,
                  TextMetrics.Weight.REGULAR,
                  3);
      double width = lines.stream().mapToDouble(canvas::smallWidth).max().orElse(0) + 14;
      double start = leftwards ? pixel - width : pixel;
      placed.add(new Placed(x, lines, level(taken, start, start + width), leftwards));
      most = Math.max(most, lines.size());
    }
    return new LineAnnotations(placed, most * LINE_HEIGHT + 6);
  }

  /** The lowest level on which the words stand on no others, which they then take. */
  private static int level(List<List<double[]>> taken, double start, double end) {
    for (int level = 0; ; level++) {
      if (level == taken.size()) {
        taken.add(new ArrayList<>());
      }
      if (taken.get(level).stream().allMatch(o -> end <= o[0] || start >= o[1])) {
        taken.get(level).add(new double[] {start, end});
        return level;
      }
    }
  }

  /** The room that the words take above the plot. */
  int height() {
    return placed.stream().mapToInt(p -> (p.level + 1) * levelHeight).max().orElse(0);
  }

  Optional<Map<String, Object>> series(Scale scale) {
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    List<Object> words = new ArrayList<>();
    List<Object> rules = new ArrayList<>();
    for (Placed note : placed) {
      double lift = 12 + note.level * (double) levelHeight;
      words.add(
          Option.of(
              "value",
              Option.list(note.x, scale.max()),
              "label",
              Option.of(
                  "show",
                  true,
                  "position",
                  Option.list(note.leftwards ? -7 : 7, -lift),
                  "align",
                  note.leftwards ? "right" : "left",
                  "verticalAlign",
                  "bottom",
                  "lineHeight",
                  LINE_HEIGHT,
                  "fontSize",
                  Canvas.SMALL,
                  "color",
                  Paint.MUTED,
                  "text",
                  String.join("\n", note.lines))));
      rules.add(
          Option.list(
              Option.of("coord", Option.list(note.x, scale.min())),
              Option.of("coord", Option.list(note.x, scale.max()))));
    }
    return Optional.of(
        Option.of(
            "type",
            "scatter",
            "part",
            "notes",
            "symbolSize",
            0.01,
            "silent",
            true,
            "clip",
            false,
            "z",
            5,
            "itemStyle",
            Option.of("opacity", 0),
            "label",
            Option.of("opacity", 1),
            "data",
            words,
            "markLine",
            Option.of(
                "silent",
                true,
                "symbol",
                "none",
                "label",
                Option.of("show", false),
                "lineStyle",
                Option.of("color", Paint.MUTED, "width", 1, "type", Option.list(3, 3)),
                "data",
                rules)));
  }
}
