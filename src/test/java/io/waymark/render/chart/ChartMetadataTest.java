package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.model.Provenance;
import io.waymark.model.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartMetadataTest {
  static List<Chart> charts() {
    return List.copyOf(Samples.all().values());
  }

  private static ChartMarkup publish(Chart chart) {
    return ChartRenderer.tablesOnly()
        .render(request(chart, Samples.LAKES, null))
        .value()
        .orElseThrow();
  }

  private static JsonNode read(ChartMarkup markup) {
    return JsonMapper.shared().readTree(markup.metadata());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void namesTheColumnsOfTheDownloadInItsOrder(Chart chart) {
    ChartMarkup markup = publish(chart);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(markup.csv())) {
      List<String> told =
          read(markup).get("columns").valueStream().map(c -> c.get("name").asString()).toList();
      assertEquals(csv.iterator().next().getHeader(), told);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void tellsUnitsSourcesAndAddresses() {
    JsonNode told = read(publish(Samples.all().get("HORIZONTAL")));
    assertEquals("Headline of bar-0", told.get("title").asString());
    assertEquals("https://lakes.example/deep/#bar-0", told.get("address").asString());
    assertEquals("https://lakes.example/data/bar-0.csv", told.get("csv").asString());
    assertEquals(
        "{\"name\":\"area\",\"title\":\"area\",\"unit\":\"km2\",\"period\":\"May 2025\"}",
        told.get("columns").get(1).toString());
    assertEquals("area_state", told.get("columns").get(2).get("name").asString());
    assertEquals(
        "{\"publisher\":\"U.S. Geological Survey\",\"title\":\"Lakes & rivers\",\"release\":\"May"
            + " 2025\",\"url\":\"https://www.usgs.gov/\"}",
        told.get("sources").get(0).toString());
    assertFalse(told.has("license"), "none is known");
    assertEquals(
        "Lakes of the North (2026), “Headline of bar-0”, from U.S. Geological Survey, Lakes &"
            + " rivers, May 2025. https://lakes.example/deep/#bar-0",
        told.get("citation").asString());
  }

  @Test
  void offersTheCitationToCopy() {
    ChartMarkup markup = publish(Samples.all().get("range"));
    Element offered = Jsoup.parse(markup.html().markup()).selectFirst(".chart-cite .chart-copy");
    assertEquals("Citation", offered.selectFirst("dt").text());
    assertEquals(read(markup).get("citation").asString(), offered.selectFirst("dd").wholeText());
    assertEquals(List.of(), offered.select("textarea, input"), "form controls slow pages down");
    assertEquals(
        "/data/range.metadata.json",
        Jsoup.parse(markup.html().markup()).select(".chart-cite a").attr("href"));
  }

  @Test
  void citesTheFirstAndTheLastOfManyReleases() {
    Chart chart = Samples.all().get("line");
    List<Provenance> releases =
        IntStream.of(2025, 2023, 2024).mapToObj(ChartMetadataTest::release).toList();
    Dataset lakes = Samples.LAKES;
    Dataset dataset =
        new Dataset(
            "lakes",
            "Lakes",
            lakes.columns(),
            List.of(),
            List.of(),
            lakes.rows().stream().map(Row::cells).toList(),
            releases,
            lakes.declared(),
            lakes.path());
    assertEquals(
        "Lakes of the North (2026), “Headline of line”, from USGS, Levels, May 2023 to May 2025."
            + " https://lakes.example/deep/#line",
        ChartCitation.of(request(chart, dataset, null)));
  }

  private static Provenance release(int year) {
    return new Provenance(
        "USGS",
        "Levels",
        "May " + year,
        Optional.of(LocalDate.of(year + 1, 3, 31)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
