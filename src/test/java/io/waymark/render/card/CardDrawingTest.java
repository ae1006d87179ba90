package io.waymark.render.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.ShippedTokens;
import io.waymark.render.chart.CardChart;
import io.waymark.render.chart.Palette;
import io.waymark.render.chart.TextMetrics;
import io.waymark.render.chart.TextMetrics.Weight;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDrawingTest {
  private static final CardDrawing CARDS = new CardDrawing(Palette.of(ShippedTokens.read()));
  private static final CardChart CHART =
      new CardChart(
          "<rect width=\"360\" height=\"300\" fill=\"var(--chart-accent)\"/>",
          300,
          "Superior is the deepest of all the lakes between the two countries that share them",
          "Greatest depth in metres of each of the Great Lakes, 2024, by the gauge at the mouth",
          4,
          11,
          "National Oceanic and Atmospheric Administration, Bathymetry of the Great Lakes, 2024");

  private static SocialCard card(String title, Optional<CardChart> chart) {
    String summary = "A summary of some length that says what the page is about. ".repeat(5);
    return new SocialCard(
        "Lakes & Rivers",
        title,
        summary,
        "Water",
        "lakes.example",
        chart,
        BuiltInMessages.language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lakes",
        "Careers in healthcare support and personal care of every kind and everywhere",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "Education and childcare administrators, preschool, daycare, and all other teachers and"
            + " instructors of whatever subject at whatever school, with their assistants, and"
            + " everybody else who helps them",
      })
  void everyLineStaysOnTheCardAndOffTheChart(String title) {
    for (Optional<CardChart> chart :
        java.util.List.of(Optional.of(CHART), Optional.<CardChart>empty())) {
      Document svg = svg(card(title, chart));
      double left = chart.isPresent() ? 556 : 1136;
      for (Element text : svg.select("svg > text")) {
        boolean display = text.attr("font-family").equals("Waymark Display");
        TextMetrics metrics = display ? TextMetrics.display() : TextMetrics.read();
        Weight weight = text.hasAttr("font-weight") ? Weight.SEMIBOLD : Weight.REGULAR;
        double x = Double.parseDouble(text.attr("x"));
        double size = Double.parseDouble(text.attr("font-size"));
        double end = x + metrics.width(text.text(), size, weight);
        assertTrue(end <= (x < 500 ? left : 1140), text + " ends at " + end);
        double y = Double.parseDouble(text.attr("y"));
        assertTrue(y > 60 && y < 610, text + " is at " + y);
      }
    }
  }

  @Test
  void saysTheWholeOfATitleThatFits() {
    Document svg = svg(card("Careers in installation and repair", Optional.of(CHART)));
    String title = String.join(" ", svg.select("[font-family=Waymark Display]").eachText());
    assertEquals("Careers in installation and repair", title);
    assertTrue(svg.text().contains("Published by Water"), svg.text());
    assertTrue(svg.text().contains("Lakes & Rivers"), svg.text());
    assertTrue(svg.text().contains("The first 4 of 11"), svg.text());
  }

  @Test
  void isInColoursThatNeedNoStyleSheet() {
    assertFalse(CARDS.svg(card("Lakes", Optional.of(CHART))).orElseThrow().contains("var("));
  }

  @Test
  void isNotDrawnWhereTheFacesLackACharacter() {
    assertTrue(CARDS.svg(card("Озёра", Optional.empty())).isEmpty());
    assertTrue(CARDS.svg(card("湖", Optional.empty())).isEmpty());
    assertTrue(CARDS.svg(card("Größte Seen – “à côté”", Optional.empty())).isPresent());
  }

  @Test
  void saysWhatItShows() {
    assertEquals("Lakes. Chart: " + CHART.headline(), card("Lakes", Optional.of(CHART)).alt());
  }

  private static Document svg(SocialCard card) {
    return Jsoup.parse(CARDS.svg(card).orElseThrow(), "", Parser.xmlParser());
  }
}
