package io.waymark.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks up metros in the shared tables: names, places, prices, and figures by year and code. */
final class MetroFigures {
  private final Nation nation;
  private final Map<String, String> names = new TreeMap<>();

  MetroFigures(Nation nation) {
    this.nation = nation;
    // Later years' names win over earlier ones, the gazetteer's over both.
    for (int year : nation.years(SharedTables.METRO_OCCUPATIONS)) {
      nation
          .in(SharedTables.METRO_OCCUPATIONS, year)
          .forEach(line -> names.put(line.get("cbsa"), line.get("metro")));
    }
    names.replaceAll(
        (cbsa, name) ->
            nation
                .data()
                .the(SharedTables.PLACES, "cbsa", cbsa)
                .map(line -> line.get("metro"))
                .orElse(name));
  }

  /** The last year that has a row such as this. */
  Optional<Integer> lastYear(Predicate<DataTable.Line> wanted) {
    for (int year : nation.years(SharedTables.METRO_OCCUPATIONS).descendingSet()) {
      if (nation.in(SharedTables.METRO_OCCUPATIONS, year).stream().anyMatch(wanted)) {
        return Optional.of(year);
      }
    }
    return Optional.empty();
  }

  /** A year's rows by metro, then by occupation. */
  Map<String, Map<String, DataTable.Line>> in(int year) {
    Map<String, Map<String, DataTable.Line>> found = new TreeMap<>();
    nation
        .in(SharedTables.METRO_OCCUPATIONS, year)
        .forEach(
            line ->
                found
                    .computeIfAbsent(line.get("cbsa"), c -> new HashMap<>())
                    .put(line.get("soc"), line));
    return found;
  }

  /** The full name, such as "Abilene, TX". */
  String name(String cbsa) {
    return names.getOrDefault(cbsa, cbsa);
  }

  /** Latitude, longitude and states; empty texts where the gazetteer lacks the metro. */
  Map<String, String> place(String cbsa) {
    Map<String, String> found = new HashMap<>(Map.of("latitude", "", "longitude", ""));
    String name = name(cbsa);
    found.put("states", name.substring(name.lastIndexOf(',') + 1).strip());
    nation
        .data()
        .the(SharedTables.PLACES, "cbsa", cbsa)
        .ifPresent(
            line ->
                java.util.List.of("latitude", "longitude", "states")
                    .forEach(column -> found.put(column, line.get(column))));
    return found;
  }

  Amount price(String cbsa, String item) {
    return nation
        .data()
        .the(SharedTables.RPP, "cbsa", cbsa)
        .map(line -> Amount.parse(line.get(item)))
        .orElse(Amount.UNKNOWN);
  }

  /** The time that prices are of. */
  String prices() {
    return nation.data().period(SharedTables.RPP);
  }

  String adjustment() {
    return "Divided by the metro's price parity of "
        + prices()
        + ": what it buys at average prices.";
  }

  /** What the pay buys at the nation's average prices, to whole tens of dollars. */
  Amount adjusted(String cbsa, Amount pay) {
    return pay.over(price(cbsa, "all_items")).times(BigDecimal.valueOf(100)).round(-1);
  }

  /** Pay of a row whose top code is in a column of its own. */
  static Amount pay(DataTable.Line line, String column) {
    return Amount.parse(line.get(column), line.get("top_code"));
  }
}
