package io.waymark.render.chart;

import io.waymark.model.Html;

/** A drawing with what a reader hears in its place, which ECharts doesn't write. */
final class DescribedSvg {
  private DescribedSvg() {}

  /**
   * @param svg as the engine drew it
   * @param id what every id in it begins with
   */
  static String of(String svg, String id, String title, String description) {
    int inside = svg.indexOf('>');
    return svg.substring(0, inside)
        + " role=\"img\" aria-labelledby=\""
        + id
        + "-title\" aria-describedby=\""
        + id
        + "-desc\" font-family=\"'Public Sans', system-ui, sans-serif\" font-size=\""
        + Canvas.FONT
        + "\"><title id=\""
        + id
        + "-title\">"
        + Html.text(title)
        + "</title><desc id=\""
        + id
        + "-desc\">"
        + Html.text(description)
        + "</desc>"
        + svg.substring(inside + 1);
  }
}
