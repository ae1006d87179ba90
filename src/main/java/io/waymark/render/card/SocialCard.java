package io.waymark.render.card;

import io.waymark.language.Language;
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
 * @param language how the site speaks to its readers
 */
public record SocialCard(
    String site,
    String title,
    String summary,
    String publisher,
    String host,
    Optional<CardChart> chart,
    Language language) {
  /** The size of every card in pixels, which is what the networks ask for. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  /** What the card shows, for readers who don't see it. */
  public String alt() {
    return chart
        .map(c -> language.say("card.shows", "title", title, "headline", c.headline()))
        .orElse(title);
  }

  /** Who publishes the site, where that isn't its name already. */
  String by() {
    return publisher.equals(site) ? "" : language.say("card.published", "publisher", publisher);
  }

  /** What the chart measures, and how much of it is shown. */
  String measured(CardChart chart) {
    return chart.shown() == chart.all()
        ? chart.subtitle()
        : language.say(
            "card.part", "subtitle", chart.subtitle(), "shown", chart.shown(), "all", chart.all());
  }

  /** Who released the data. */
  String source(CardChart chart) {
    return chart.source().isEmpty()
        ? ""
        : language.say("card.source", "publishers", chart.source());
  }

  /** All that is set in the sans face. */
  Stream<String> words() {
    return Stream.concat(
        Stream.of(site, by(), host),
        chart.map(c -> Stream.of(c.headline(), measured(c), source(c))).orElse(Stream.of(summary)));
  }
}
