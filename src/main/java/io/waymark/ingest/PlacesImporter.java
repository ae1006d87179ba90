package io.waymark.ingest;

import java.util.List;
import java.util.Optional;

/** The gazetteer of core based statistical areas; keeps the metropolitan ones. */
final class PlacesImporter implements Importer {
  private static final List<String> COLUMNS =
      List.of("GEOID", "NAME", "CBSA_TYPE", "INTPTLAT", "INTPTLONG");

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    try (Sheets sheets = file.open()) {
      Optional<SheetTable> found = SheetTable.find(sheets, COLUMNS, findings);
      if (found.isEmpty() || !found.get().require(COLUMNS)) {
        return;
      }
      Optional<Integer> year = ReleaseYear.of(request, file.name(), List.of(), findings);
      if (year.isEmpty()) {
        return;
      }
      found.get().lines(line -> place(line, harvest));
      harvest.period(SharedTables.PLACES, year.get().toString());
      harvest.source(
          SharedTables.PLACES,
          "",
          SourceEntry.of(
              request,
              file,
              "Gazetteer Files: core based statistical areas",
              "U.S. Census Bureau",
              "https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html",
              year.get().toString(),
              ""));
    }
  }

  private static void place(SheetTable.Line line, Harvest harvest) {
    if (!line.get("CBSA_TYPE").equals("1")) {
      return;
    }
    String name = line.get("NAME").replaceAll(" Metro Area$", "");
    harvest.row(
        SharedTables.PLACES,
        "",
        List.of(
            line.get("GEOID"),
            name,
            name.substring(name.lastIndexOf(',') + 1).strip(),
            line.numeric("INTPTLAT"),
            line.numeric("INTPTLONG")));
  }
}
