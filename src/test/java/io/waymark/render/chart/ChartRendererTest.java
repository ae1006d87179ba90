package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.frame;
import static io.waymark.render.chart.Fixtures.ref;
import static io.waymark.render.chart.Fixtures.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.engine.V8ChartEngine;
import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.model.FieldValue;
import io.waymark.model.Rgb;
import io.waymark.model.Token;
import io.waymark.model.Tokens;
import io.waymark.parse.ShippedTokens;
import io.waymark.render.ChartEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts drawn for real, through V8. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartRendererTest {
  private V8ChartEngine engine;
  private ChartRenderer renderer;

  @BeforeAll
  void start() {
    engine = new V8ChartEngine(Path.of("target", "test-engine"));
    renderer = ChartRenderer.with(engine);
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  static List<Chart> charts() {
    return List.copyOf(Samples.all().values());
  }

  private ChartMarkup draw(Chart chart) {
    Outcome<ChartMarkup> outcome = renderer.render(request(chart, Samples.LAKES, null));
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void isAFigureThatAReaderCanHearAndAStrictPolicyAllows(Chart chart) {
    ChartMarkup markup = draw(chart);
    Document page = Jsoup.parse(markup.html().markup());
    assertEquals(2, page.select("figure svg[role=img]").size());
    assertEquals(0, page.select("[style], style, script, [onclick], svg [width='100%']").size());
    for (Element svg : page.select("svg")) {
      assertEquals("Headline of " + chart.frame().id(), svg.attr("aria-label"));
      Element described = page.getElementById(svg.attr("aria-describedby"));
      assertTrue(described.text().length() > 60, described.text());
      assertEquals(0, svg.select("title, desc").size(), "unheard until it is laid out");
      assertTrue(svg.hasAttr("viewBox") && !svg.hasAttr("width"));
      for (Element painted : svg.select("[fill], [stroke]")) {
        for (String key : List.of("fill", "stroke")) {
          String paint = painted.attr(key);
          assertTrue(
              paint.matches("|none|transparent|var\\(--(ink|muted|paper|chart-[a-z0-9-]+)\\)"),
              painted.toString());
        }
      }
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
    assertTrue(ids.stream().allMatch(id -> id.startsWith(chart.frame().id())), ids.toString());
    assertFalse(markup.html().markup().contains("<script"), "hostile text is escaped");
    assertEquals(4, page.select("tbody tr").size());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void standsAloneWhenDownloaded(Chart chart) throws Exception {
    String svg = draw(chart).drawings().orElseThrow().standalone();
    assertFalse(svg.contains("var("), "needs no style sheet");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    Document read = Jsoup.parse(svg, "", Parser.xmlParser());
    String id = chart.frame().id();
    assertEquals("Headline of " + id, read.select("svg > title").text());
    assertEquals(
        "Headline of "
            + id
            + " What is measured, U.S., May 2025"
            + " Source: U.S. Geological Survey, Lakes & rivers, May 2025."
            + " Chart: Lakes of the North, https://lakes.example/deep/#"
            + id,
        String.join(" ", read.select("svg > text").eachText()));
    assertFalse(read.select("svg > desc").text().contains("table"), "there is none to follow");
    Tokens tokens = ShippedTokens.read();
    Set<String> light = colours(tokens, Token.Theme.LIGHT);
    Matcher colours = Pattern.compile("#[0-9a-f]{6}").matcher(svg);
    assertTrue(colours.find());
    colours.results().forEach(used -> assertTrue(light.contains(used.group()), used.group()));
  }

  private static Set<String> colours(Tokens tokens, Token.Theme theme) {
    return tokens.named().keySet().stream()
        .flatMap(name -> tokens.colour(name, theme).stream())
        .map(Rgb::css)
        .collect(Collectors.toSet());
  }

  @Test
  void drawsOneMarkAValueAndNoneForWhatWasNotReleased() {
    Map<String, Chart> all = Samples.all();
    assertEquals(3, marks(all.get("HORIZONTAL"), "svg path[d*=z]"));
    assertTrue(draw(all.get("HORIZONTAL")).html().markup().contains(">not released</text>"));
    assertEquals(2, wide(all.get("map")).select("g.chart-land path").size());
    assertEquals(1 + 4, marks(all.get("range"), "circle[cx]"), "the key's and four medians");
  }

  private int marks(Chart chart, String query) {
    return wide(chart).select(query).size();
  }

  private Element wide(Chart chart) {
    return Jsoup.parse(draw(chart).html().markup()).selectFirst(".chart-wide");
  }

  @Test
  void writesTheSameBytesInAnyOrder() {
    Map<String, String> first = new TreeMap<>();
    Map<String, String> second = new TreeMap<>();
    List<Chart> charts = new ArrayList<>(charts());
    charts.forEach(chart -> first.put(chart.frame().id(), draw(chart).html().markup()));
    Collections.reverse(charts);
    charts.forEach(chart -> second.put(chart.frame().id(), draw(chart).html().markup()));
    assertEquals(first, second);
  }

  @Test
  void downloadsExactlyTheRowsShownAndNoFormula() {
    Dataset rows =
        Fixtures.dataset("lake:string|rise:number:m\n=SUM(A1)|-3\n\"Big\", lake|*\nTop|9+\n");
    Chart table = new Chart.Table(frame("t"), List.of(ref("lake"), ref("rise")), List.of());
    ChartMarkup markup = renderer.render(request(table, rows, null)).value().orElseThrow();
    assertEquals(
        "lake,rise,rise_state\r\n'=SUM(A1),-3,exact\r\n\"\"\"Big\"\", lake\",,not released\r\nTop,9,at least\r\n",
        markup.csv());
    Document page = Jsoup.parse(markup.html().markup());
    assertEquals("not released", page.select("td.not-released").text());
    assertEquals("9 or more", page.select("tr:last-child td.number").text());
    assertTrue(markup.drawings().isEmpty());
  }

  @Test
  void cellsWithBarsCompareFromZeroToTheLargestOfTheirColumn() {
    Dataset rows = Fixtures.dataset("lake:string|rise:number:m\nA|-3\nB|*\nC|4\nD|8+\n");
    Chart table =
        new Chart.Table(frame("t"), List.of(ref("lake"), ref("rise")), List.of(ref("rise")));
    String html = renderer.render(request(table, rows, null)).value().orElseThrow().html().markup();
    assertEquals(
        List.of("C4 500", "D8 or more 1000"),
        Jsoup.parse(html).select(".cell-bar rect").stream()
            .map(
                bar ->
                    bar.closest("tr").text().replace(" ", "").replace("ormore", " or more")
                        + " "
                        + bar.attr("width"))
            .toList());
  }

  @Test
  void publishesTheTableWithoutAnEngine() {
    Chart chart = Samples.all().get("line");
    ChartMarkup markup =
        ChartRenderer.tablesOnly()
            .render(request(chart, Samples.LAKES, null))
            .value()
            .orElseThrow();
    Document page = Jsoup.parse(markup.html().markup());
    assertEquals(0, page.select("svg, details.chart-data").size());
    assertEquals("This chart was published as a table.", page.select(".chart-missing").text());
    assertEquals(4, page.select("tbody tr").size());
  }

  @Test
  void saysThatNoRowIsLeft() {
    Chart chart = Samples.all().get("range");
    ChartRequest some = request(chart, Samples.LAKES, null);
    ChartRequest none =
        new ChartRequest(
            chart,
            some.dataset(),
            List.of(),
            some.highlight(),
            some.language(),
            some.texts(),
            some.addresses(),
            some.publication(),
            some.palette(),
            some.exact(),
            some.rowAddress());
    Outcome<ChartMarkup> outcome = renderer.render(none);
    assertEquals(Code.CHART_WITHOUT_ROWS, outcome.diagnostics().get(0).code());
    assertTrue(outcome.value().isEmpty());
  }

  @Test
  void refusesMoreSeriesThanHues() {
    Dataset rows =
        Fixtures.dataset(
            "year:year:year|name:string|n:number\n"
                + "2024|a|1\n2024|b|1\n2024|c|1\n2024|d|1\n2024|e|1\n2024|f|1\n2024|g|1\n");
    Chart chart =
        new Chart.Line(
            frame("many"), ref("year"), List.of(ref("n")), Optional.of(ref("name")), List.of());
    Diagnostic problem = renderer.render(request(chart, rows, null)).diagnostics().get(0);
    assertEquals(Code.TOO_MANY_SERIES, problem.code());
    assertTrue(problem.message().contains("7 series"), problem.message());
    assertTrue(
        renderer
            .render(request(chart, rows, row -> row.get("name").plain().equals("a")))
            .value()
            .isPresent(),
        "grey lines need no hue");
  }

  @Test
  void mergesRawOptionsAndRefusesWhatIsNotData() {
    assertTrue(
        raw("xAxis", "name", "Year of survey")
            .value()
            .orElseThrow()
            .html()
            .markup()
            .contains("Year of survey"));
    for (String bad :
        List.of("javascript:x", "image://a.png", "https://a.b/c", "JAVA\tSCRIPT:x", "() => 1")) {
      Outcome<ChartMarkup> outcome = raw("xAxis", "name", bad);
      assertEquals(Code.CHART_OPTION, outcome.diagnostics().get(0).code(), bad);
      assertTrue(outcome.value().isEmpty());
    }
    assertEquals(
        Code.CHART_OPTION, raw("tooltip", "formatter", "<img src=x>").diagnostics().get(0).code());
  }

  private Outcome<ChartMarkup> raw(String part, String key, String value) {
    FieldValue.Fields inner =
        new FieldValue.Fields(
            Map.of(key, new FieldValue.Verbatim(value, Fixtures.SPAN)), Fixtures.SPAN);
    return renderRaw(part, inner);
  }

  private Outcome<ChartMarkup> renderRaw(String part, FieldValue inner) {
    FieldValue.Fields options = new FieldValue.Fields(Map.of(part, inner), Fixtures.SPAN);
    Chart chart =
        new Chart.Line(
            frame("raw", Optional.of(options)),
            ref("year"),
            List.of(ref("depth")),
            Optional.empty(),
            List.of());
    return renderer.render(request(chart, Samples.LAKES, null));
  }

  @Test
  void tellsWhichChartCantBeDrawn() {
    ChartEngine refusing = new Refusing();
    Chart plain = Samples.all().get("line");
    Diagnostic failed =
        ChartRenderer.with(refusing)
            .render(request(plain, Samples.LAKES, null))
            .diagnostics()
            .get(0);
    assertEquals(Code.CHART_FAILED, failed.code());
    assertTrue(failed.message().contains("too much of it"), failed.message());
  }

  /** An engine for which every chart is too much. */
  private record Refusing() implements ChartEngine {
    @Override
    public List<Drawing> draw(List<Job> jobs) {
      return jobs.stream().map(job -> (Drawing) new Refused("too much of it")).toList();
    }

    @Override
    public String edition() {
      return "";
    }

    @Override
    public String version() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
