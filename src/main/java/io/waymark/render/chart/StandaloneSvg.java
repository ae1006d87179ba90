package io.waymark.render.chart;

import io.waymark.model.Html;
import io.waymark.render.chart.TextMetrics.Weight;
import java.util.List;

/**
 * A drawing that has left the page: with headline, subtitle and source inside, on paper of its own
 * and in colours that need no style sheet.
 */
final class StandaloneSvg {
  private static final int MARGIN = 20;
  private static final int HEADLINE = 20;
  private static final int SUBTITLE = 14;
  private static final int SOURCE = 12;
  private static final int LINES = 5;

  /** Lines stop short of the edge, since fonts that stand in for Public Sans are wider. */
  private static final double ROOM = 0.85;

  private final TextMetrics metrics;
  private final Canvas canvas;
  private final StringBuilder words = new StringBuilder();
  private double y = MARGIN;

  /**
   * The drawing on its paper.
   *
   * @param width of the paper, in pixels; {@code height} likewise
   */
  record Sheet(String svg, int width, int height) {}

  private StandaloneSvg(Canvas canvas) {
    this.canvas = canvas;
    this.metrics = canvas.metrics();
  }

  /**
   * @param svg as {@link DescribedSvg} leaves it
   * @param canvas what it was drawn on
   * @param height the drawing's own, in pixels
   */
  static Sheet of(String svg, Canvas canvas, int height, ChartRequest request, String description) {
    return new StandaloneSvg(canvas).write(svg, height, request, description);
  }

  private Sheet write(String svg, int height, ChartRequest request, String description) {
    ChartRequest.Texts texts = request.texts();
    text(texts.plainHeadline(), HEADLINE, Weight.SEMIBOLD, Paint.TEXT);
    text(texts.plainSubtitle(), SUBTITLE, Weight.REGULAR, Paint.MUTED);
    y += MARGIN / 2.0;
    String top = SvgNumber.length(y);
    y += height + MARGIN / 2.0;
    text(ChartCitation.source(request), SOURCE, Weight.REGULAR, Paint.MUTED);
    int width = canvas.width() + 2 * MARGIN;
    int tall = (int) Math.ceil(y + MARGIN);
    String id = request.chart().frame().id();
    int inside = svg.indexOf('>') + 1;
    String whole =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                .formatted(width, tall, width, tall)
            + " role=\"img\" aria-labelledby=\"%s-title\" aria-describedby=\"%s-desc\""
                .formatted(id, id)
            + " font-family=\"%s\" font-size=\"%d\">"
                .formatted(request.palette().families(), Canvas.FONT)
            + "<title id=\"%s-title\">%s</title>".formatted(id, Html.text(texts.plainHeadline()))
            + "<desc id=\"%s-desc\">%s</desc>".formatted(id, Html.text(description))
            + "<rect width=\"100%\" height=\"100%\" fill=\""
            + Paint.PAPER
            + "\"/>"
            + words
            + "<g transform=\"translate("
            + MARGIN
            + " "
            + top
            + ")\">"
            + svg.substring(inside, svg.length() - "</svg>".length())
            + "</g></svg>";
    return new Sheet(request.palette().resolve(whole), width, tall);
  }

  private void text(String plain, int size, Weight weight, String paint) {
    List<String> lines = metrics.wrap(plain, canvas.width() * ROOM, size, weight, LINES);
    for (String line : lines) {
      y += size * 1.3;
      words
          .append("<text x=\"" + MARGIN + "\" y=\"" + SvgNumber.length(y))
          .append("\" font-size=\"" + size + "\" fill=\"" + paint + "\"")
          .append(weight == Weight.SEMIBOLD ? " font-weight=\"600\">" : ">")
          .append(Html.text(line))
          .append("</text>");
    }
  }
}
