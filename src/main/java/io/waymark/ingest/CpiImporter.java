package io.waymark.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Annual averages of the Consumer Price Index, series CUUR0000SA0, as a CSV of years: columns
 * {@code year} and {@code cpi_u_all_items_annual_avg} (or {@code Annual}, as the Bureau's tables
 * say).
 */
final class CpiImporter implements Importer {
  private static final String OURS = "cpi_u_all_items_annual_avg";

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    try (Sheets sheets = file.open()) {
      Optional<SheetTable> found = SheetTable.find(sheets, List.of("year", OURS), findings);
      if (found.isEmpty()) {
        return;
      }
      SheetTable table = found.get();
      String average = table.has("Annual") ? "Annual" : OURS;
      if (!table.require(List.of("year", average))) {
        return;
      }
      var last =
          new Object() {
            String year = "";
          };
      table.lines(
          line -> {
            // The Bureau's table has years whose average isn't out yet.
            if (!line.numeric(average).isEmpty()) {
              last.year = line.get("year");
              harvest.row(SharedTables.CPI, "", List.of(last.year, line.numeric(average)));
            }
          });
      if (request.year().isPresent() && !last.year.equals(request.year().get().toString())) {
        findings.year(
            "The last annual average is of %s, not of %d."
                .formatted(last.year, request.year().get()),
            "Fetch the series again once the year's average is published.");
      }
      harvest.source(
          SharedTables.CPI,
          "",
          SourceEntry.of(
              request,
              file,
              "Consumer Price Index for All Urban Consumers, U.S. city average, all items"
                  + " (CUUR0000SA0)",
              OewsImporter.PUBLISHER,
              "https://www.bls.gov/cpi/",
              "Annual averages to " + last.year,
              ""));
    }
  }
}
