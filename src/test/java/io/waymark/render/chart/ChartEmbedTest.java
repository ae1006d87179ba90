package io.waymark.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Chart;
import io.waymark.model.Html;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChartEmbedTest {
  private static final StandaloneSvg.Sheet SHEET = new StandaloneSvg.Sheet("<svg/>", 800, 523);

  private static Element embed(String headline) {
    Chart chart = Samples.all().get("range");
    ChartRequest some = Fixtures.request(chart, Samples.LAKES, null);
    ChartRequest.Texts texts =
        new ChartRequest.Texts(
            Html.text(headline),
            headline,
            some.texts().subtitle(),
            some.texts().plainSubtitle(),
            Optional.empty(),
            Optional.empty());
    ChartRequest request =
        new ChartRequest(
            chart,
            some.dataset(),
            some.rows(),
            some.highlight(),
            some.language(),
            texts,
            some.addresses(),
            some.publication(),
            some.palette(),
            some.exact(),
            some.rowAddress());
    return Jsoup.parse(ChartEmbed.of(request, SHEET, "Deep. Deeper. Deepest.")).body();
  }

  @Test
  void isAPictureWithItsSourceAndTheWayBack() {
    Element body = embed("Lakes are deep");
    Element picture = body.selectFirst("figure > a > img");
    assertEquals("https://lakes.example/data/range.svg", picture.attr("src"));
    assertEquals(
        "800 523 lazy",
        String.join(" ", picture.attr("width"), picture.attr("height"), picture.attr("loading")));
    assertEquals("Lakes are deep. Deep. Deeper. Deepest.", picture.attr("alt"));
    assertEquals("https://lakes.example/deep/#range", picture.parent().attr("href"));
    assertEquals(
        "Lakes are deep Source: U.S. Geological Survey, Lakes & rivers, May 2025. Chart: Lakes of"
            + " the North",
        body.select("figcaption").text());
    assertEquals("https://lakes.example/deep/#range", body.select("figcaption a").attr("href"));
  }

  @Test
  void takesWordsAsWords() {
    Element body = embed("\"><script>alert('1')</script> & \u201cdeep\u201d");
    assertEquals(0, body.select("script").size());
    assertTrue(body.selectFirst("img").attr("alt").startsWith("\"><script>"));
    assertEquals(1, body.select("figure > *").select("img").size());
  }

  @Test
  void saysNoMoreOfADescriptionThanIsHeardInOneGo() {
    String long1 = "It is deep. " + "A sentence that goes on and on, about a lake. ".repeat(20);
    String said = ChartEmbed.spoken("Deep", long1.strip());
    assertTrue(said.length() <= 320 && said.endsWith("about a lake."), said);
    assertFalse(said.contains("  "), said);
  }
}
