package io.waymark.render.chart;

import io.waymark.model.Chart;

/** The names of charts' kinds, as authors write them and style sheets know them. */
final class ChartKind {
  private ChartKind() {}

  static String of(Chart chart) {
    if (chart instanceof Chart.Line) {
      return "line";
    } else if (chart instanceof Chart.Bar) {
      return "bar";
    } else if (chart instanceof Chart.Range) {
      return "range";
    } else if (chart instanceof Chart.Dumbbell) {
      return "dumbbell";
    } else if (chart instanceof Chart.Scatter) {
      return "scatter";
    } else if (chart instanceof Chart.BubbleMap) {
      return "map";
    } else if (chart instanceof Chart.Ladder) {
      return "ladder";
    }
    return "table";
  }
}
