package io.waymark.render.chart;

import io.waymark.render.chart.TextMetrics.Weight;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Words of a finished drawing and the room that their letters take there, in its own units.
 *
 * @param isTurned whether they don't lie level, which a box says nothing of
 */
record DrawnLabel(
    String text, double left, double top, double right, double bottom, boolean isTurned) {
  /** How far letters reach over and under their baseline, in parts of the font's size. */
  private static final double ASCENT = 0.72;

  private static final double DESCENT = 0.2;

  /** Where {@link SvgFinisher} puts the baseline of words whose middle is at y. */
  private static final double MIDDLE = 0.35;

  /** Letters so near read as one word. */
  private static final double GAP = 1;

  /** The labels of a drawing whose texts carry their own style and place. */
  static List<DrawnLabel> of(Element svg, TextMetrics metrics) {
    return svg.select("text").stream()
        .filter(text -> !text.text().isBlank())
        .map(text -> of(text, text.text().strip(), metrics))
        .toList();
  }

  private static DrawnLabel of(Element element, String text, TextMetrics metrics) {
    double size = number(element, "font-size", Canvas.FONT);
    String weight = element.attr("font-weight");
    boolean bold = weight.equals("bold") || weight.matches("[6-9]00");
    double width = metrics.width(text, size, bold ? Weight.SEMIBOLD : Weight.REGULAR);
    double x = number(element, "x", 0);
    double left =
        switch (element.attr("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    double baseline = number(element, "y", 0) + (element.hasAttr("dy") ? MIDDLE * size : 0);
    return new DrawnLabel(
        text,
        left,
        baseline - ASCENT * size,
        left + width,
        baseline + DESCENT * size,
        element.hasAttr("transform"));
  }

  private static double number(Element element, String key, double otherwise) {
    return element.hasAttr(key) ? Double.parseDouble(element.attr(key)) : otherwise;
  }

  /** Whether letters of the two touch, or nearly do side by side. */
  boolean meets(DrawnLabel other) {
    return left - GAP < other.right
        && other.left - GAP < right
        && top < other.bottom
        && other.top < bottom;
  }

  /** Whether it reaches over the edge of a picture, by more than rounding. */
  boolean leaves(int width, int height) {
    return left < -1 || top < -1 || right > width + 1 || bottom > height + 1;
  }
}
