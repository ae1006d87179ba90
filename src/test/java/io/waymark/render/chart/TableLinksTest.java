package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which cells of a table lead to the rows that foreign keys name. */
class TableLinksTest {
  private static final ForeignKey LAKE = key("lake", Optional.of("lake_name"));
  private static final ForeignKey TOWN = key("town", Optional.empty());

  @Test
  void leadsFromTheLabelOfAKey() {
    assertEquals(
        List.of("th Lake Baikal -> /lake/baikal/"), links(List.of(LAKE), "lake_name", "lake"));
  }

  @Test
  void leadsFromTheKeyItselfWhereItsLabelIsNotShown() {
    assertEquals(List.of("td baikal -> /lake/baikal/"), links(List.of(LAKE), "visits", "lake"));
  }

  @Test
  void leadsNowhereWhereNeitherIsShown() {
    assertEquals(List.of(), links(List.of(LAKE), "town", "visits"));
  }

  @Test
  void leadsFromEachOfTwoKeys() {
    assertEquals(
        List.of("th irkutsk -> /town/irkutsk/", "td Lake Baikal -> /lake/baikal/"),
        links(List.of(LAKE, TOWN), "town", "lake_name"));
  }

  @Test
  void leadsFromTheTableUnderADrawingToo() {
    Chart bar =
        new Chart.Bar(
            Fixtures.frame("bar"),
            ref("lake_name"),
            List.of(ref("visits")),
            Optional.empty(),
            Chart.Bar.Layout.HORIZONTAL);
    assertEquals(List.of("th Lake Baikal -> /lake/baikal/"), links(bar, List.of(LAKE)));
  }

  @Test
  void escapesAddresses() {
    ForeignKey quoted = key("odd", Optional.empty());
    assertEquals(List.of("th \"> -> /odd/\">/"), links(List.of(quoted), "odd"));
  }

  private static List<String> links(List<ForeignKey> keys, String... columns) {
    List<Chart.Reference> shown = Stream.of(columns).map(Fixtures::ref).toList();
    return links(new Chart.Table(Fixtures.frame("table"), shown, List.of()), keys);
  }

  private static List<String> links(Chart chart, List<ForeignKey> keys) {
    Dataset plain =
        Fixtures.dataset(
            "lake:string|lake_name:string|town:string|odd:string|visits:number:visits\n"
                + "baikal|Lake Baikal|irkutsk|\">|3\n");
    Dataset dataset =
        new Dataset(
            plain.name(),
            plain.title(),
            plain.columns(),
            List.of(),
            keys,
            plain.rows().stream().map(Row::cells).toList(),
            plain.sources(),
            plain.declared(),
            plain.path());
    ChartRequest request = Fixtures.request(chart, dataset, null);
    ChartRequest linked =
        new ChartRequest(
            chart,
            dataset,
            dataset.rows(),
            request.highlight(),
            request.language(),
            request.texts(),
            request.addresses(),
            request.publication(),
            request.palette(),
            request.exact(),
            (row, key) -> {
              String field = key.fields().get(0).text();
              return Optional.of("/" + field + "/" + row.get(field).plain() + "/");
            });
    Html html = ChartRenderer.tablesOnly().render(linked).value().orElseThrow().html();
    return Jsoup.parse(html.markup()).select("tbody a").stream()
        .map(a -> a.parent().tagName() + " " + a.text() + " -> " + a.attr("href"))
        .toList();
  }

  private static ForeignKey key(String field, Optional<String> label) {
    ForeignKey.Name name = new ForeignKey.Name(field, Fixtures.SPAN);
    ForeignKey.Name other = new ForeignKey.Name("id", Fixtures.SPAN);
    return new ForeignKey(
        List.of(name), new ForeignKey.Name(field + "s", Fixtures.SPAN), List.of(other), label);
  }
}
