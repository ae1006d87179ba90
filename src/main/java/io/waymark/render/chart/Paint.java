package io.waymark.render.chart;

import java.util.regex.Pattern;

/** The colours of charts: names of design tokens, which have a value in light and one in dark. */
final class Paint {
  static final String ACCENT = "var(--chart-accent)";
  static final String CONTEXT = "var(--chart-context)";
  static final String TEXT = "var(--ink)";
  static final String MUTED = "var(--muted)";
  static final String GRID = "var(--chart-grid)";
  static final String LAND = "var(--chart-land)";
  static final String PAPER = "var(--paper)";

  /** How many series can be told apart. */
  static final int SERIES = 6;

  private static final Pattern SERIES_PAINT = Pattern.compile("^var\\(--chart-(\\d)\\)$");

  private Paint() {}

  /** The colour of a series, counted from 0. */
  static String series(int index) {
    return "var(--chart-" + (index % SERIES + 1) + ")";
  }

  /** The colour of words that name what is drawn in a colour: they need more contrast than it. */
  static String words(String paint) {
    if (paint.equals(CONTEXT)) {
      return MUTED;
    }
    return SERIES_PAINT.matcher(paint).replaceFirst("var(--chart-words-$1)");
  }

  /** The colour of words on a series' own. */
  static String onSeries(int index) {
    return "var(--chart-on-" + (index % SERIES + 1) + ")";
  }
}
