package io.waymark.render.chart;

import io.waymark.model.Html;

/**
 * A chart for other people's pages: plain HTML that shows the published drawing and leads back to
 * the chart, without script or frame.
 */
final class ChartEmbed {
  /** A text for those who can't see a picture is heard in one go. */
  private static final int SPOKEN = 320;

  private ChartEmbed() {}

  /**
   * The markup to copy.
   *
   * @param sheet the drawing that stands alone
   * @param description the drawing in words
   */
  static String of(ChartRequest request, StandaloneSvg.Sheet sheet, String description) {
    ChartRequest.Publication publication = request.publication();
    Html address = Html.text(ChartCitation.address(request));
    Html headline = Html.text(request.texts().plainHeadline());
    String sources = ChartCitation.sources(request);
    return "<figure>\n  <a href=\""
        + address
        + "\"><img src=\""
        + Html.text(publication.absolute(request.addresses().svg()))
        + "\" width=\"%d\" height=\"%d\"".formatted(sheet.width(), sheet.height())
        + " loading=\"lazy\" style=\"max-width:100%;height:auto\" alt=\""
        + Html.text(spoken(request.texts().plainHeadline(), description))
        + "\"></a>\n  <figcaption><strong>"
        + headline
        + "</strong><br>"
        + Html.text(request.language().say("chart.embedded", "sources", sources))
        + " <a href=\""
        + address
        + "\">"
        + Html.text(publication.site())
        + "</a></figcaption>\n</figure>";
  }

  /** The headline and as many of the description's sentences as are heard in one go. */
  static String spoken(String headline, String description) {
    StringBuilder said = new StringBuilder(ChartDescription.ended(headline));
    for (String sentence : description.split("(?<=[.!?]) (?=\\S)")) {
      if (said.length() + 1 + sentence.length() > SPOKEN) {
        break;
      }
      said.append(' ').append(sentence);
    }
    return said.toString();
  }
}
