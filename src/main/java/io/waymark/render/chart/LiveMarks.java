package io.waymark.render.chart;

import java.util.Map;

/**
 * What the marks of an option say of themselves to a reader's browser. Engines leave it out.
 *
 * <p>A value has {@code row}, the row of the table that it shows; a series or a word has {@code
 * of}, the number of the series that it comes and goes with.
 */
final class LiveMarks {
  private LiveMarks() {}

  /** A series, or words that belong to one. */
  static Map<String, Object> of(int series, Map<String, Object> marks) {
    marks.put("of", series);
    return marks;
  }

  /**
   * The place of a bar that can't be drawn.
   *
   * @param bar null where there is no row for it
   */
  static Object unknown(ChartRows rows, BarSeries.Bar bar) {
    return bar == null ? "-" : Option.of("value", "-", "row", rows.place(bar.row()));
  }
}
