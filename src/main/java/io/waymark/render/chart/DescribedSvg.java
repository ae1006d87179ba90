package io.waymark.render.chart;

import io.waymark.model.Html;

/**
 * A drawing with what a reader hears in its place, which ECharts doesn't write. None of it stands
 * inside the drawing: browsers that haven't laid that out yet would find nothing to say.
 */
final class DescribedSvg {
  private DescribedSvg() {}

  /**
   * @param svg as the engine drew it
   * @param words the id of the element that says in words what is drawn
   */
  static String of(String svg, String title, String words) {
    int inside = svg.indexOf('>');
    return svg.substring(0, inside)
        + " role=\"img\" aria-label=\""
        + Html.text(title)
        + "\" aria-describedby=\""
        + Html.text(words)
        + "\" font-family=\"'Public Sans', system-ui, sans-serif\" font-size=\""
        + Canvas.FONT
        + "\""
        + svg.substring(inside);
  }
}
