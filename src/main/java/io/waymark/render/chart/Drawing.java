package io.waymark.render.chart;

/** A chart ready to be drawn for any width. */
interface Drawing {
  /** Lays the chart out anew for the canvas: fewer ticks and other places for words if narrow. */
  Picture on(Canvas canvas);
}
