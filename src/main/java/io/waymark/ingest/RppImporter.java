package io.waymark.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Regional Price Parities by metro (table MARPP), one year of them: the last, or the one asked for.
 */
final class RppImporter implements Importer {
  private static final List<String> COLUMNS = List.of("GeoFIPS", "GeoName", "LineCode");
  private static final String NOTE =
      "The nation is 100 in each year: the parities compare places, never years.";

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    try (Sheets sheets = file.open()) {
      Optional<SheetTable> found = SheetTable.find(sheets, COLUMNS, findings);
      if (found.isEmpty() || !found.get().require(COLUMNS)) {
        return;
      }
      SheetTable table = found.get();
      Optional<String> year = year(request, table, findings);
      if (year.isEmpty()) {
        return;
      }
      Map<String, String> names = new HashMap<>();
      Map<String, Map<String, String>> lines = new TreeMap<>();
      table.lines(
          line -> {
            String code = line.get("GeoFIPS");
            if (code.matches("\\d{5}") && !code.startsWith("00")) {
              names.put(code, line.get("GeoName").replaceAll(" \\(Metropolitan.*\\)\\s*\\*?$", ""));
              lines
                  .computeIfAbsent(code, c -> new HashMap<>())
                  .put(line.get("LineCode"), line.numeric(year.get()));
            }
          });
      lines.forEach(
          (code, values) -> {
            List<String> row = new ArrayList<>(List.of(code, names.get(code)));
            for (String item : List.of("1", "2", "3", "4", "5")) {
              row.add(values.getOrDefault(item, ""));
            }
            harvest.row(SharedTables.RPP, "", row);
          });
      harvest.period(SharedTables.RPP, year.get());
      harvest.source(
          SharedTables.RPP,
          "",
          SourceEntry.of(
              request,
              file,
              "Regional Price Parities by metropolitan area",
              "U.S. Bureau of Economic Analysis",
              "https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area",
              year.get(),
              NOTE));
    }
  }

  private static Optional<String> year(ImportRequest request, SheetTable table, Findings findings) {
    List<String> years = table.headers().stream().filter(h -> h.matches("20\\d\\d")).toList();
    if (years.isEmpty()) {
      findings.layout(
          "No column is a year; the table has " + String.join(", ", table.headers()) + ".",
          "Import MARPP as the Bureau publishes it, with all years.");
      return Optional.empty();
    }
    String wanted = request.year().map(String::valueOf).orElse(years.get(years.size() - 1));
    if (!years.contains(wanted)) {
      findings.year(
          "The release has no year %s; it has %s to %s."
              .formatted(wanted, years.get(0), years.get(years.size() - 1)),
          "Import a later release, or ask for a year that it has.");
      return Optional.empty();
    }
    return Optional.of(wanted);
  }
}
