package io.waymark.render.chart;

/** Writes numbers of SVG in as few characters as their use allows. */
final class SvgNumber {
  private SvgNumber() {}

  /** A count of tenths: 15 is {@code 1.5}, 5 is {@code .5}. */
  static String tenths(long tenths) {
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    String sign = tenths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return sign + (whole == 0 ? "" : whole) + "." + rest;
  }

  /** A coordinate or a length in pixels. */
  static String length(double value) {
    return tenths(Math.round(value * 10));
  }
}
