/**
 * Charts: a declared chart and its dataset become a figure with drawings for wide and narrow
 * screens, a table, a description and a CSV.
 *
 * <p>Each kind of chart has one class that writes the ECharts option for it. Layout is decided
 * here, with the real widths of the font's glyphs; ECharts draws.
 */
package io.waymark.render.chart;
