package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.model.Chart;
import java.util.List;
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
        "{\"name\":\"area\",\"title\":\"area\",\"unit\":\"km2\"}",
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
}
