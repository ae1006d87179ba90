package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an occupation works: its largest industry sectors, and every metro released for it. */
final class OccupationPlacesTables {
  private static final int SECTORS = 6;

  private final Occupations occupations;
  private final Nation nation;

  OccupationPlacesTables(Occupations occupations) {
    this.occupations = occupations;
    this.nation = occupations.nation();
  }

  Optional<PageTables.Made> sectors() {
    var years = nation.years(SharedTables.SECTORS);
    if (years.isEmpty()) {
      return Optional.empty();
    }
    int year = years.last();
    List<List<String>> rows = new ArrayList<>();
    for (Occupations.Occupation o : occupations.list()) {
      Amount whole = nation.jobs(o.soc(), year);
      nation.data().by(SharedTables.SECTORS, "soc").getOrDefault(o.soc(), List.of()).stream()
          .filter(line -> line.year() == year && PageFigures.jobs(line).known())
          .sorted(
              Comparator.comparing((DataTable.Line line) -> PageFigures.jobs(line).number().get())
                  .reversed()
                  .thenComparing(line -> line.get("naics")))
          .limit(SECTORS)
          .forEach(line -> rows.add(sector(o.soc(), line, whole)));
    }
    TableSpec spec =
        TableSpec.of(
                "occupation_sectors",
                "Occupations by industry sector",
                "May " + year,
                List.of("soc", "naics"),
                text("soc", "SOC code"),
                text("naics", "NAICS sector"),
                text("sector", "Industry"),
                integer("jobs", "jobs", "Jobs"),
                number("share", "share", "Share of the occupation's jobs")
                    .describe("Of all the occupation's jobs in the nation; our calculation."),
                pay("p10", "10th percentile pay"),
                pay("median", "Median pay"),
                pay("p90", "90th percentile pay"))
            .refers("soc", "occupations", "soc")
            .refers("naics", "industries", "naics", "sector");
    List<SourceEntry> sources = new ArrayList<>(nation.sourcesOf(SharedTables.SECTORS, year));
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, year));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  private List<String> sector(String soc, DataTable.Line line, Amount whole) {
    Amount jobs = PageFigures.jobs(line);
    return List.of(
        soc,
        line.get("naics"),
        occupations.site().sectors().getOrDefault(line.get("naics"), line.get("sector")),
        jobs.text(),
        jobs.over(whole).round(4).text(),
        MetroFigures.pay(line, "p10").text(),
        MetroFigures.pay(line, "median").text(),
        MetroFigures.pay(line, "p90").text());
  }

  /** Every metro for which jobs or the median of an occupation were released. */
  Optional<PageTables.Made> metros(MetroFigures metros) {
    Optional<Integer> found = metros.lastYear(line -> occupations.of(line.get("soc")).isPresent());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int year = found.get();
    List<List<String>> rows = new ArrayList<>();
    for (DataTable.Line line : nation.in(SharedTables.METRO_OCCUPATIONS, year)) {
      Amount jobs = PageFigures.jobs(line);
      Amount median = PageFigures.median(line);
      if (occupations.of(line.get("soc")).isPresent() && (jobs.known() || median.known())) {
        String cbsa = line.get("cbsa");
        Map<String, String> place = metros.place(cbsa);
        rows.add(
            List.of(
                line.get("soc"),
                occupations.of(line.get("soc")).orElseThrow().name(),
                cbsa,
                metros.name(cbsa),
                jobs.text(),
                median.text(),
                MetroFigures.pay(line, "p10").text(),
                MetroFigures.pay(line, "p90").text(),
                Amount.parse(line.get("quotient")).text(),
                metros.adjusted(cbsa, median).text(),
                metros.price(cbsa, "all_items").text(),
                place.get("latitude"),
                place.get("longitude")));
      }
    }
    String where = nation.data().period(SharedTables.PLACES);
    TableSpec spec =
        TableSpec.of(
                "occupation_metros",
                "Occupations by metro",
                "May " + year,
                List.of("soc", "cbsa"),
                text("soc", "SOC code"),
                text("name", "Occupation"),
                text("cbsa", "Metro code"),
                text("metro", "Metro"),
                integer("jobs", "jobs", "Jobs"),
                pay("median", "Median pay"),
                pay("p10", "10th percentile pay"),
                pay("p90", "90th percentile pay"),
                number("quotient", "", "Location quotient")
                    .describe("Its share of the metro's jobs over its share of the nation's."),
                pay("median_adjusted", "Median pay, adjusted for prices")
                    .describe(metros.adjustment())
                    .estimated(),
                number("rpp", "", "Price parity (U.S. = 100)").of(metros.prices()),
                number("latitude", "degrees", "Latitude").of(where),
                number("longitude", "degrees", "Longitude").of(where))
            .refers("soc", "occupations", "soc", "name")
            .refers("cbsa", "metros", "cbsa", "metro");
    List<SourceEntry> sources =
        new ArrayList<>(nation.sourcesOf(SharedTables.METRO_OCCUPATIONS, year));
    sources.addAll(nation.sources(SharedTables.RPP, SharedTables.PLACES));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }
}
