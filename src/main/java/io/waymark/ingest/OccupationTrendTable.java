package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;

/** Jobs and pay of each occupation in the years of its unbroken series. */
final class OccupationTrendTable {
  private final Occupations occupations;

  OccupationTrendTable(Occupations occupations) {
    this.occupations = occupations;
  }

  PageTables.Made make() {
    Nation nation = occupations.nation();
    int latest = occupations.year();
    List<List<String>> rows = new ArrayList<>();
    for (Occupations.Occupation o : occupations.list()) {
      for (int year = occupations.firstYear(o); year <= latest; year++) {
        DataTable.Line line = nation.of(o.soc(), year).orElseThrow();
        Amount median = PageFigures.median(line);
        rows.add(
            List.of(
                o.soc(),
                Integer.toString(year),
                PageFigures.jobs(line).text(),
                median.text(),
                nation.real(median, year, latest).text()));
      }
    }
    TableSpec spec =
        TableSpec.yearly(
                "occupation_trend",
                "Jobs and pay of occupations by year",
                "May {}",
                List.of("soc", "year"),
                text("soc", "SOC code"),
                FieldSpec.year(),
                integer("jobs", "jobs", "Jobs"),
                pay("median", "Median pay"),
                pay("median_real", "Median pay, in " + latest + " dollars")
                    .describe("Converted with the annual averages of the CPI-U.")
                    .estimated())
            .refers("soc", "occupations", "soc");
    return PageTables.Made.of(spec, rows, nation.sources(SharedTables.NATIONAL, SharedTables.CPI));
  }
}
