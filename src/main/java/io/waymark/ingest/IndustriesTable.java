package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Industry sectors: their share of the page's jobs, and what each pays. */
final class IndustriesTable {
  private final PageFigures figures;
  private final SiteSpec site;

  IndustriesTable(PageFigures figures, SiteSpec site) {
    this.figures = figures;
    this.site = site;
  }

  Optional<PageTables.Made> make() {
    var years = figures.years(SharedTables.SECTORS);
    if (years.isEmpty()) {
      return Optional.empty();
    }
    int year = years.last();
    Map<String, List<DataTable.Line>> bySector = new TreeMap<>();
    figures.data().table(SharedTables.SECTORS).orElseThrow().lines().stream()
        .filter(line -> line.year() == year)
        .forEach(
            line -> bySector.computeIfAbsent(line.get("naics"), n -> new ArrayList<>()).add(line));
    List<DataTable.Line> nation =
        figures.nationalYears().contains(year)
            ? figures.page().groups().stream()
                .flatMap(group -> figures.nationalOf(group, year).stream())
                .toList()
            : List.of();
    Amount whole = PageFigures.sumOfJobs(nation);
    List<List<String>> rows = new ArrayList<>();
    bySector.forEach((naics, lines) -> rows.add(row(naics, lines, whole, year)));
    List<SourceEntry> sources = new ArrayList<>(figures.sourcesOf(SharedTables.SECTORS, year));
    sources.addAll(figures.sourcesOf(SharedTables.NATIONAL, year));
    return Optional.of(PageTables.Made.of(spec(year), rows, sources));
  }

  private List<String> row(String naics, List<DataTable.Line> lines, Amount whole, int year) {
    List<Amount> parts = new ArrayList<>();
    List<DataTable.Line> found = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (PageSpec.Group group : figures.page().groups()) {
      List<DataTable.Line> here = new ArrayList<>();
      List<Amount> jobs = new ArrayList<>();
      for (PageSpec.Code code : group.in(year)) {
        Optional<DataTable.Line> line =
            lines.stream().filter(l -> l.get("soc").equals(code.soc())).findFirst();
        jobs.add(line.map(PageFigures::jobs).orElse(Amount.UNKNOWN));
        line.ifPresent(here::add);
      }
      parts.addAll(jobs);
      found.addAll(here);
      groups.add(Amount.sum(jobs).text());
      groups.add(percentile(here, "p10").text());
      groups.add(percentile(here, "p25").text());
      groups.add(PageFigures.weightedMedian(here).text());
      groups.add(percentile(here, "p75").text());
      groups.add(percentile(here, "p90").text());
    }
    Optional<DataTable.Line> all =
        lines.stream().filter(l -> l.get("soc").equals("00-0000")).findFirst();
    Amount jobs = Amount.sum(parts);
    Amount allJobs = all.map(PageFigures::jobs).orElse(Amount.UNKNOWN);
    String official = lines.get(0).get("sector");
    List<String> row =
        new ArrayList<>(
            List.of(
                naics,
                site.sectors().getOrDefault(naics, official),
                official,
                jobs.text(),
                jobs.over(whole).round(4).text(),
                PageFigures.weightedMedian(found).text()));
    row.addAll(groups);
    row.add(allJobs.text());
    row.add(all.map(PageFigures::median).orElse(Amount.UNKNOWN).text());
    row.add(jobs.over(allJobs).round(4).text());
    return row;
  }

  /** A percentile of one occupation; percentiles of several cannot be told from theirs. */
  private static Amount percentile(List<DataTable.Line> lines, String column) {
    return lines.size() == 1
        ? Amount.parse(lines.get(0).get(column), lines.get(0).get("top_code"))
        : Amount.UNKNOWN;
  }

  private TableSpec spec(int year) {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(text("naics", "NAICS sector"));
    fields.add(text("title", "Industry"));
    fields.add(text("official_title", "Sector"));
    fields.add(integer("jobs", "jobs", "Jobs"));
    fields.add(
        number("share", "share", "Share of these jobs")
            .describe("Of all this page's jobs in the nation; our calculation."));
    fields.add(
        pay("median", "Median pay, estimate")
            .describe("Mean of the medians of its parts weighted by their jobs.")
            .estimated());
    for (PageSpec.Group group : figures.page().groups()) {
      fields.add(integer(group.name() + "_jobs", "jobs", group.title() + ": jobs"));
      fields.add(pay(group.name() + "_p10", group.title() + ": 10th percentile pay"));
      fields.add(pay(group.name() + "_p25", group.title() + ": 25th percentile pay"));
      fields.add(pay(group.name() + "_median", group.title() + ": median pay"));
      fields.add(pay(group.name() + "_p75", group.title() + ": 75th percentile pay"));
      fields.add(pay(group.name() + "_p90", group.title() + ": 90th percentile pay"));
    }
    fields.add(integer("all_jobs", "jobs", "All jobs in the sector"));
    fields.add(pay("all_median", "All occupations: median pay"));
    fields.add(
        number("intensity", "share", "Share of the sector's jobs")
            .describe("How many of all jobs in the sector are this page's; our calculation."));
    return TableSpec.of(
        "industries",
        "Jobs and pay by industry",
        "May " + year,
        List.of("naics"),
        fields.toArray(FieldSpec[]::new));
  }
}
