package io.waymark.render.chart;

import java.util.Map;

/**
 * What ECharts is to draw.
 *
 * @param option the complete option
 * @param height in pixels; the width is the canvas's
 */
record Picture(Map<String, Object> option, int height) {}
