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
import java.util.TreeMap;

/** Every industry sector, its groups of occupations, and its largest occupations. */
final class IndustryTables {
  private static final int LARGEST = 40;
  private static final List<String> PAY = List.of("p10", "p25", "median", "p75", "p90");

  private final Occupations occupations;
  private final Nation nation;
  private final int year;
  private final Map<String, List<DataTable.Line>> sectors = new TreeMap<>();
  private final Map<String, DataTable.Line> totals = new TreeMap<>();

  private IndustryTables(Occupations occupations, int year) {
    this.occupations = occupations;
    this.nation = occupations.nation();
    this.year = year;
    for (DataTable.Line line : nation.in(SharedTables.SECTORS, year)) {
      sectors.computeIfAbsent(line.get("naics"), n -> new ArrayList<>()).add(line);
      if (line.get("soc").equals(Nation.EVERYTHING)) {
        totals.put(line.get("naics"), line);
      }
    }
  }

  static Optional<IndustryTables> of(Occupations occupations) {
    var years = occupations.nation().years(SharedTables.SECTORS);
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(new IndustryTables(occupations, years.last()));
  }

  private String name(String naics) {
    return occupations
        .site()
        .sectors()
        .getOrDefault(naics, sectors.get(naics).get(0).get("sector"));
  }

  private Amount jobs(String naics) {
    return Optional.ofNullable(totals.get(naics)).map(PageFigures::jobs).orElse(Amount.UNKNOWN);
  }

  int count() {
    return sectors.size();
  }

  PageTables.Made industries() {
    Map<String, Amount> jobs = new TreeMap<>();
    Map<String, Amount> medians = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (String naics : sectors.keySet()) {
      names.put(naics, name(naics));
      jobs.put(naics, jobs(naics));
      medians.put(
          naics,
          Optional.ofNullable(totals.get(naics)).map(PageFigures::median).orElse(Amount.UNKNOWN));
    }
    Ranks byJobs = Ranks.of(jobs);
    Ranks byMedian = Ranks.of(medians);
    Map<String, String> slugs = PlainNames.slugs(names);
    Amount all = nation.jobs(Nation.EVERYTHING, year);
    List<List<String>> rows = new ArrayList<>();
    sectors.forEach(
        (naics, lines) -> {
          List<String> row = new ArrayList<>();
          row.addAll(List.of(naics, name(naics), lines.get(0).get("sector"), slugs.get(naics)));
          row.add(jobs(naics).text());
          row.add(jobs(naics).over(all).round(4).text());
          for (String column : PAY) {
            row.add(
                Optional.ofNullable(totals.get(naics))
                    .map(line -> MetroFigures.pay(line, column).text())
                    .orElse(""));
          }
          row.add(byJobs.of(naics));
          row.add(byMedian.of(naics));
          rows.add(row);
        });
    TableSpec spec =
        TableSpec.of(
                "industries",
                "Industry sectors: jobs and pay",
                "May " + year,
                List.of("naics"),
                text("naics", "NAICS sector"),
                text("sector", "Industry"),
                text("title", "Official title"),
                text("slug", "Address"),
                integer("jobs", "jobs", "Jobs"),
                number("job_share", "share", "Share of all jobs").describe("Our calculation."),
                pay("p10", "10th percentile pay"),
                pay("p25", "25th percentile pay"),
                pay("median", "Median pay"),
                pay("p75", "75th percentile pay"),
                pay("p90", "90th percentile pay"),
                integer("jobs_rank", "", "Rank by jobs"),
                integer("median_rank", "", "Rank by median pay"))
            .leads("naics", "sector");
    return made(spec, rows);
  }

  PageTables.Made groups() {
    List<List<String>> rows = new ArrayList<>();
    sectors.forEach(
        (naics, lines) ->
            lines.stream()
                .filter(line -> Occupations.isMajor(line.get("soc")))
                .forEach(
                    line ->
                        rows.add(
                            List.of(
                                naics,
                                line.get("soc"),
                                occupations.group(line.get("soc")),
                                PageFigures.jobs(line).text(),
                                PageFigures.jobs(line).over(jobs(naics)).round(4).text(),
                                PageFigures.median(line).text()))));
    TableSpec spec =
        TableSpec.of(
                "industry_groups",
                "Groups of occupations by industry sector",
                "May " + year,
                List.of("naics", "group"),
                text("naics", "NAICS sector"),
                text("group", "Major group, SOC code"),
                text("name", "Group"),
                integer("jobs", "jobs", "Jobs"),
                number("share", "share", "Share of the sector's jobs").describe("Our calculation."),
                pay("median", "Median pay"))
            .refers("naics", "industries", "naics");
    return made(spec, rows);
  }

  /** The largest occupations of each sector. */
  PageTables.Made occupations() {
    List<List<String>> rows = new ArrayList<>();
    sectors.forEach(
        (naics, lines) ->
            lines.stream()
                .filter(line -> occupations.of(line.get("soc")).isPresent())
                .filter(line -> PageFigures.jobs(line).known())
                .sorted(
                    Comparator.comparing(
                            (DataTable.Line line) -> PageFigures.jobs(line).number().get())
                        .reversed()
                        .thenComparing(line -> line.get("soc")))
                .limit(LARGEST)
                .forEach(line -> rows.add(occupation(naics, line))));
    TableSpec spec =
        TableSpec.of(
                "industry_occupations",
                "The largest occupations by industry sector",
                "May " + year,
                List.of("naics", "soc"),
                text("naics", "NAICS sector"),
                text("soc", "SOC code"),
                text("name", "Occupation"),
                integer("jobs", "jobs", "Jobs"),
                number("share", "share", "Share of the sector's jobs").describe("Our calculation."),
                number("intensity", "share", "Share of the occupation's jobs")
                    .describe("How many of its jobs in the nation are here; our calculation."),
                pay("p10", "10th percentile pay"),
                pay("median", "Median pay"),
                pay("p90", "90th percentile pay"))
            .refers("naics", "industries", "naics")
            .refers("soc", "occupations", "soc", "name");
    return made(spec, rows);
  }

  private List<String> occupation(String naics, DataTable.Line line) {
    Amount jobs = PageFigures.jobs(line);
    String soc = line.get("soc");
    return List.of(
        naics,
        soc,
        occupations.of(soc).orElseThrow().name(),
        jobs.text(),
        jobs.over(jobs(naics)).round(4).text(),
        jobs.over(nation.jobs(soc, year)).round(4).text(),
        MetroFigures.pay(line, "p10").text(),
        MetroFigures.pay(line, "median").text(),
        MetroFigures.pay(line, "p90").text());
  }

  private PageTables.Made made(TableSpec spec, List<List<String>> rows) {
    List<SourceEntry> sources = new ArrayList<>(nation.sourcesOf(SharedTables.SECTORS, year));
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, year));
    return PageTables.Made.of(spec, rows, sources);
  }
}
