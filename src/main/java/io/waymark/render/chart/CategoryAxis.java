package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names of rows: left of the marks on a wide canvas, above them on a narrow one.
 *
 * @param left where the marks begin, in pixels
 * @param rowHeight from one row's middle to the next one's
 */
record CategoryAxis(
    List<String> labels, List<Boolean> bold, int left, double rowHeight, int lift, Canvas canvas) {
  private static final int LINE_HEIGHT = 16;
  private static final int LEFT_MOST = 236;

  /**
   * @param thickness how high the marks of a row are
   * @param below room for words under them
   * @param beside room for other words beside the names
   */
  static CategoryAxis of(
      List<String> names, List<Boolean> bold, int thickness, int below, int beside, Canvas canvas) {
    boolean above = canvas.isNarrow();
    double limit = above ? canvas.width() - 4 - beside : LEFT_MOST - beside / 2.0;
    List<String> labels = new ArrayList<>();
    double widest = 0;
    int most = 1;
    for (String name : names) {
      List<String> lines = canvas.wrap(name, limit, 2);
      for (String line : lines) {
        widest = Math.max(widest, canvas.boldWidth(line));
      }
      most = Math.max(most, lines.size());
      labels.add(String.join("\n", lines));
    }
    if (above) {
      return new CategoryAxis(
          labels, bold, 2, thickness + below + most * LINE_HEIGHT + 15, thickness / 2 + 4, canvas);
    }
    double rowHeight =
        Math.max(thickness + 2 * below + (below > 0 ? 4 : 12), most * LINE_HEIGHT + 8);
    return new CategoryAxis(
        labels, bold, beside + (int) Math.ceil(widest) + 14, rowHeight, 0, canvas);
  }

  boolean isAbove() {
    return lift > 0;
  }

  /** Where the first line of a name begins, for the row whose marks have this middle. */
  double nameTop(int row, double middle) {
    int lines = (int) labels.get(row).lines().count();
    return isAbove() ? middle - lift - lines * LINE_HEIGHT : middle - LINE_HEIGHT / 2.0;
  }

  /** Room to leave above the first row's band. */
  int top() {
    return isAbove() ? 10 : 0;
  }

  int height() {
    return (int) Math.round(rowHeight * labels.size());
  }

  /** Where a name above its marks stands; every style of a name has to repeat it. */
  private Map<String, Object> placement() {
    return Option.of(
        "align", "left", "verticalAlign", "bottom", "padding", Option.list(0, 0, lift, 0));
  }

  private Map<String, Object> boldStyle() {
    Map<String, Object> style = Option.of("fontWeight", 600);
    if (isAbove()) {
      style.putAll(placement());
    }
    return style;
  }

  /** The axis, first row on top, for marks that begin at {@code left}. */
  Map<String, Object> axis() {
    return axis(0);
  }

  /**
   * The same, where the plot begins further right.
   *
   * @param indent by how many pixels
   */
  Map<String, Object> axis(int indent) {
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      data.add(Option.of("value", labels.get(i), "textStyle", bold.get(i) ? boldStyle() : null));
    }
    Map<String, Object> label =
        Option.of(
            "interval",
            0,
            "fontSize",
            Canvas.FONT,
            "lineHeight",
            LINE_HEIGHT,
            "color",
            Paint.TEXT,
            "margin",
            isAbove() ? -indent : 10 + indent);
    if (isAbove()) {
      label.put("inside", true);
      label.putAll(placement());
    }
    return Option.of(
        "type",
        "category",
        "inverse",
        true,
        "data",
        data,
        "axisLine",
        Option.of("show", false),
        "axisTick",
        Option.of("show", false),
        "splitLine",
        Option.of("show", false),
        "z",
        3,
        "axisLabel",
        label);
  }
}
