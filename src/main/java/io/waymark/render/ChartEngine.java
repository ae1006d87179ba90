package io.waymark.render;

import java.util.List;

/**
 * Draws charts with Apache ECharts. An edge provides it; the same job gives the same bytes from any
 * implementation, in any order, on any machine.
 */
public interface ChartEngine extends AutoCloseable {

  /**
   * One drawing.
   *
   * @param id what every id in the drawing begins with; no other drawing's may on the same page
   * @param option the complete ECharts option as JSON: data only, no functions
   * @param width in CSS pixels
   * @param height in CSS pixels
   */
  record Job(String id, String option, int width, int height) {}

  /** What became of a job. */
  sealed interface Drawing {}

  /**
   * The SVG as it may go into a page: short, without inline style, script or counters. What it
   * shows in words is still to be written into it.
   */
  record Drawn(String svg) implements Drawing {}

  /** The option can't be drawn, or not within the limits; {@code reason} is for its author. */
  record Refused(String reason) implements Drawing {}

  /** Draws jobs in the order given; the answer has one drawing for each. */
  List<Drawing> draw(List<Job> jobs);

  /**
   * What its drawings rest on besides their jobs, known without starting it: engines of the same
   * edition draw the same.
   */
  String edition();

  /** Names the engine and its version, such as {@code ECharts 6.1.0 (V8)}. */
  String version();

  @Override
  void close();
}
