package io.waymark.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartPartsTest {
  private static final TextMetrics METRICS = TextMetrics.read();

  /** Points that d3-geo 3.1.1's geoAlbersUsa at scale 1300 answers; the last is our inset's. */
  @ParameterizedTest
  @CsvSource({
    "40.73, -73.99, 869.894, 215.295",
    "37.77, -122.42, 34.800, 261.541",
    "61.22, -149.9, 112.278, 544.263",
    "21.31, -157.86, 266.924, 549.120",
    "25.76, -80.19, 822.781, 572.572",
    "58.3, -134.42, 176.940, 556.099",
    "44.8, -66.9, 958.398, 94.640",
    "18.42, -66.1, 917.063, 554.009"
  })
  void projectsAsD3Does(double latitude, double longitude, double x, double y) {
    AlbersUsa.Point point = AlbersUsa.project(latitude, longitude).orElseThrow();
    assertEquals(x, point.x(), 0.001);
    assertEquals(y, point.y(), 0.001);
  }

  @Test
  void hasNoPlaceForOtherCountries() {
    assertTrue(AlbersUsa.project(48.85, 2.35).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "109470, USD/year, $109K",
    "5498290, jobs, 5.5M",
    "1448910, jobs, 1.4M",
    "1450000, jobs, 1.5M",
    "12345678, jobs, 12.3M",
    "950, jobs, 950",
    "999999, jobs, 1M",
    "0.158, change, +15.8%",
    "-0.02, change, −2%",
    "0.0562, share, 5.6%",
    "2025, year, 2025",
    "0, USD/year, $0"
  })
  void writesShortLabels(BigDecimal amount, String unit, String label) {
    assertEquals(label, Fixtures.FORMAT.label(Quantity.exact(amount, new Unit(unit))));
  }

  @Test
  void marksBoundsAndGaps() {
    Unit pay = new Unit("USD/year");
    Quantity top = Quantity.exact(new BigDecimal(239200), pay).withState(Quantity.State.AT_LEAST);
    assertEquals("$239K+", Fixtures.FORMAT.label(top));
    assertEquals("not released", Fixtures.FORMAT.label(Quantity.suppressed(pay)));
  }

  @Test
  void namesRoundValues() {
    Scale scale = Scale.fromZero(35080, 109470, new Unit("USD/year"), Fixtures.FORMAT, 5);
    assertEquals(List.of(0.0, 25000.0, 50000.0, 75000.0, 100000.0, 125000.0), scale.ticks());
    assertEquals("$25K", scale.label(25000));
    Scale one = Scale.around(5, 5, Unit.NONE, Fixtures.FORMAT, 5);
    assertTrue(one.min() < 5 && one.max() > 5);
  }

  @Test
  void wrapsBetweenWordsAndCutsTheLastLine() {
    List<String> lines =
        METRICS.wrap(
            "Network and computer systems administrators", 120, 13, TextMetrics.Weight.REGULAR, 2);
    assertEquals(2, lines.size());
    for (String line : lines) {
      assertTrue(METRICS.width(line, 13) <= 120, line);
    }
    assertTrue(lines.get(1).endsWith("…"));
  }

  @Test
  void keepsLabelsApart() {
    double[] placed = Spread.apart(new double[] {100, 102, 104}, new double[] {16, 16, 16}, 0, 300);
    assertTrue(placed[1] - placed[0] >= 15.9 && placed[2] - placed[1] >= 15.9);
  }
}
