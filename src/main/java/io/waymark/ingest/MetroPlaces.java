package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the metros lie and what things cost there, by metro code. */
final class MetroPlaces {
  /**
   * One metro.
   *
   * @param cells code, name, states, latitude and longitude, as {@link #fields} declares them
   * @param prices its price parity, the nation's being 100
   */
  record Place(List<String> cells, Amount prices) {
    /** What the pay buys at the nation's average prices, to whole tens of dollars. */
    Amount atAveragePrices(Amount pay) {
      return pay.over(prices).times(BigDecimal.valueOf(100)).round(-1);
    }
  }

  private final Map<String, DataTable.Line> places;
  private final Map<String, DataTable.Line> prices;

  MetroPlaces(SharedData data) {
    places = byCode(data, SharedTables.PLACES);
    prices = byCode(data, SharedTables.RPP);
  }

  private static Map<String, DataTable.Line> byCode(SharedData data, TableSpec spec) {
    Map<String, DataTable.Line> lines = new HashMap<>();
    data.table(spec).ifPresent(t -> t.lines().forEach(l -> lines.put(l.get("cbsa"), l)));
    return lines;
  }

  /** A metro by its code; {@code name} stands in where the gazetteer doesn't have it. */
  Place of(String cbsa, String name) {
    Optional<DataTable.Line> place = Optional.ofNullable(places.get(cbsa));
    return new Place(
        List.of(
            cbsa,
            place.map(l -> l.get("metro")).orElse(name),
            place
                .map(l -> l.get("states"))
                .orElse(name.substring(name.lastIndexOf(',') + 1).strip()),
            place.map(l -> l.get("latitude")).orElse(""),
            place.map(l -> l.get("longitude")).orElse("")),
        Optional.ofNullable(prices.get(cbsa))
            .map(l -> Amount.parse(l.get("all_items")))
            .orElse(Amount.UNKNOWN));
  }

  /** The columns of {@link Place#cells}. */
  static List<FieldSpec> fields(SharedData data) {
    String year = data.period(SharedTables.PLACES);
    return List.of(
        text("cbsa", "Metro code"),
        text("metro", "Metro"),
        text("states", "States"),
        number("latitude", "degrees", "Latitude").of(year),
        number("longitude", "degrees", "Longitude").of(year));
  }

  /** What readers are told of pay at average prices. */
  static String adjustment(String year) {
    return "Divided by the metro's price parity of " + year + ": what it buys at average prices.";
  }
}
