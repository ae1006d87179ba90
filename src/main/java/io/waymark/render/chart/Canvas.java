package io.waymark.render.chart;

import io.waymark.render.chart.TextMetrics.Weight;
import java.util.List;
import java.util.Map;

/**
 * The room for a drawing, and how text stands on it.
 *
 * @param width in pixels; the height follows from what is drawn
 * @param suffix what tells its ids from the other drawing's
 * @param names the room for the name of a line beside it
 */
record Canvas(int width, String suffix, Names names, TextMetrics metrics) {
  /** A width in pixels, and how many lines. */
  record Names(double width, int lines) {}

  static final int FONT = 13;
  static final int SMALL = 12;
  static final String FAMILY = "Public Sans";

  static Canvas wide(TextMetrics metrics) {
    return new Canvas(760, "wide", new Names(150, 3), metrics);
  }

  static Canvas narrow(TextMetrics metrics) {
    return new Canvas(360, "narrow", new Names(92, 3), metrics);
  }

  static Canvas card(TextMetrics metrics) {
    return new Canvas(CardChart.WIDTH, "card", new Names(112, 5), metrics);
  }

  boolean isNarrow() {
    return width < 500;
  }

  double textWidth(String text) {
    return metrics.width(text, FONT);
  }

  double boldWidth(String text) {
    return metrics.width(text, FONT, Weight.SEMIBOLD);
  }

  double smallWidth(String text) {
    return metrics.width(text, SMALL);
  }

  List<String> wrap(String text, double limit, int lines) {
    return metrics.wrap(text, limit, FONT, Weight.SEMIBOLD, lines);
  }

  /** What every option begins with. */
  Map<String, Object> option() {
    return Option.of(
        "animation",
        false,
        "useUTC",
        true,
        "textStyle",
        Option.of("fontFamily", FAMILY, "fontSize", FONT, "color", Paint.TEXT));
  }
}
