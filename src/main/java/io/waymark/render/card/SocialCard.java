package io.waymark.render.card;

import io.waymark.render.chart.CardChart;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on the picture that a page is shared with.
 *
 * @param site the site's name
 * @param title the page's, as plain text
 * @param summary what the page says of itself, as plain text; may be empty
 * @param publisher who publishes the site
 * @param host where it is, such as {@code careers.truest.me}
 * @param chart a chart of the page's
 */
public record SocialCard(
    String site,
    String title,
    String summary,
    String publisher,
    String host,
    Optional<CardChart> chart) {
  /** The size of every card in pixels, which is what the networks ask for. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  /** What the card shows, for readers who don't see it. */
  public String alt() {
    String said = chart.map(c -> "Chart: " + c.headline()).orElse(summary);
    return said.isEmpty() ? title : title + ". " + said;
  }

  /** All that is set in the sans face. */
  Stream<String> words() {
    return Stream.concat(
        Stream.of(site, publisher, host),
        chart
            .map(c -> Stream.of(c.headline(), c.subtitle(), c.source()))
            .orElse(Stream.of(summary)));
  }
}
