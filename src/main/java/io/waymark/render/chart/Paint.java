package io.waymark.render.chart;

import java.util.LinkedHashMap;
import java.util.Map;

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

  private static final Map<String, String> ON_PAPER = new LinkedHashMap<>();

  static {
    ON_PAPER.put(ACCENT, "#a3391b");
    ON_PAPER.put(CONTEXT, "#8d8a83");
    ON_PAPER.put(TEXT, "#1f1d1a");
    ON_PAPER.put(MUTED, "#66625a");
    ON_PAPER.put(GRID, "#e0dcd3");
    ON_PAPER.put(LAND, "#e9e5dc");
    ON_PAPER.put(PAPER, "#ffffff");
    ON_PAPER.put("var(--chart-1)", "#a3391b");
    ON_PAPER.put("var(--chart-2)", "#2c6a8f");
    ON_PAPER.put("var(--chart-3)", "#a67c00");
    ON_PAPER.put("var(--chart-4)", "#5b7f3a");
    ON_PAPER.put("var(--chart-5)", "#7a4d8c");
    ON_PAPER.put("var(--chart-6)", "#4f5b66");
  }

  private Paint() {}

  /** The colour of a series, counted from 0. */
  static String series(int index) {
    return "var(--chart-" + (index % SERIES + 1) + ")";
  }

  /** A drawing that stands by itself, away from the page's style sheet. */
  static String standalone(String svg) {
    String coloured = svg;
    for (Map.Entry<String, String> paint : ON_PAPER.entrySet()) {
      coloured = coloured.replace(paint.getKey(), paint.getValue());
    }
    return coloured;
  }
}
