package io.waymark.render.chart;

/** The colours of charts: names that the page's style sheet gives a value in light and in dark. */
final class Paint {
  static final String ACCENT = "var(--chart-accent)";
  static final String CONTEXT = "var(--chart-context)";
  static final String TEXT = "var(--chart-text)";
  static final String MUTED = "var(--chart-muted)";
  static final String GRID = "var(--chart-grid)";
  static final String LAND = "var(--chart-land)";
  static final String PAPER = "var(--chart-paper)";

  /** How many series can be told apart. */
  static final int SERIES = 6;

  private Paint() {}

  /** The colour of a series, counted from 0. */
  static String series(int index) {
    return "var(--chart-" + (index % SERIES + 1) + ")";
  }
}
