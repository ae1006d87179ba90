package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every metro, and its major groups. Jobs and pay may be of different years, as their releases are.
 */
final class MetroTables {
  /** What the metro's rows of two years say; the metro is the key of both. */
  private record Metro(
      String cbsa, Amount jobs, Amount mean, Amount median, Amount adjusted, Amount rpp) {}

  private final Occupations occupations;
  private final Nation nation;
  private final MetroFigures figures;
  private final int jobsYear;
  private final int payYear;
  private final Map<String, Map<String, DataTable.Line>> jobsRows;
  private final Map<String, Map<String, DataTable.Line>> payRows;
  private final List<String> majors;
  private final Map<String, Metro> metros = new TreeMap<>();

  private MetroTables(Occupations occupations, MetroFigures figures, int jobsYear, int payYear) {
    this.occupations = occupations;
    this.nation = occupations.nation();
    this.figures = figures;
    this.jobsYear = jobsYear;
    this.payYear = payYear;
    this.jobsRows = figures.in(jobsYear);
    this.payRows = jobsYear == payYear ? jobsRows : figures.in(payYear);
    this.majors = occupations.majors(jobsYear);
    var codes = new TreeSet<>(jobsRows.keySet());
    codes.addAll(payRows.keySet());
    codes.forEach(cbsa -> metros.put(cbsa, metro(cbsa)));
  }

  /** Nothing as long as no jobs of major groups or no medians of them are there. */
  static Optional<MetroTables> of(Occupations occupations, MetroFigures figures) {
    Optional<Integer> jobs =
        figures.lastYear(
            line -> Occupations.isMajor(line.get("soc")) && PageFigures.jobs(line).known());
    Optional<Integer> pay =
        figures.lastYear(
            line -> Occupations.isMajor(line.get("soc")) && PageFigures.median(line).known());
    return jobs.flatMap(j -> pay.map(p -> new MetroTables(occupations, figures, j, p)));
  }

  private Metro metro(String cbsa) {
    Map<String, DataTable.Line> rows = jobsRows.getOrDefault(cbsa, Map.of());
    List<Amount> jobs = new ArrayList<>();
    List<Amount.Weighted> pay = new ArrayList<>();
    for (String major : majors) {
      Optional<DataTable.Line> line = Optional.ofNullable(rows.get(major));
      Amount here = line.map(PageFigures::jobs).orElse(Amount.UNKNOWN);
      jobs.add(here);
      pay.add(
          new Amount.Weighted(
              line.map(l -> MetroFigures.pay(l, "mean")).orElse(Amount.UNKNOWN), here));
    }
    boolean complete = pay.stream().allMatch(p -> p.value().known() && p.weight().known());
    Amount printed =
        Optional.ofNullable(rows.get(Nation.EVERYTHING))
            .map(PageFigures::jobs)
            .orElse(Amount.UNKNOWN);
    Amount median =
        Optional.ofNullable(payRows.getOrDefault(cbsa, Map.of()).get(Nation.EVERYTHING))
            .map(PageFigures::median)
            .orElse(Amount.UNKNOWN);
    return new Metro(
        cbsa,
        printed.known() ? printed : Amount.sum(jobs),
        complete ? Amount.mean(pay).round(-1) : Amount.UNKNOWN,
        median,
        figures.adjusted(cbsa, median),
        figures.price(cbsa, "all_items"));
  }

  PageTables.Made metros() {
    Ranks jobs = ranks(metros, Metro::jobs);
    Ranks median = ranks(metros, Metro::median);
    Ranks adjusted = ranks(metros, Metro::adjusted);
    Ranks rpp = ranks(metros, Metro::rpp);
    Map<String, String> addresses = new TreeMap<>();
    metros.keySet().forEach(cbsa -> addresses.put(cbsa, shortName(cbsa) + " " + state(cbsa)));
    Map<String, String> slugs = PlainNames.slugs(addresses);
    List<List<String>> rows = new ArrayList<>();
    for (Metro metro : metros.values()) {
      String cbsa = metro.cbsa();
      Map<String, String> place = figures.place(cbsa);
      List<String> row = new ArrayList<>();
      row.addAll(List.of(cbsa, figures.name(cbsa), shortName(cbsa), place.get("states")));
      row.addAll(List.of(slugs.get(cbsa), place.get("latitude"), place.get("longitude")));
      row.addAll(List.of(metro.jobs().text(), metro.mean().text()));
      row.addAll(List.of(metro.median().text(), metro.adjusted().text(), metro.rpp().text()));
      for (String item : List.of("goods", "housing", "utilities", "other_services")) {
        row.add(figures.price(cbsa, item).text());
      }
      row.addAll(List.of(jobs.of(cbsa), median.of(cbsa), adjusted.of(cbsa), rpp.of(cbsa)));
      rows.add(row);
    }
    return PageTables.Made.of(spec(), rows, sources());
  }

  /** How many metros each rank is among, as columns of the totals. */
  Map<String, Integer> ranked() {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("metros", metros.size());
    counts.put("metros_jobs_ranked", ranks(metros, Metro::jobs).count());
    counts.put("metros_median_ranked", ranks(metros, Metro::median).count());
    counts.put("metros_adjusted_ranked", ranks(metros, Metro::adjusted).count());
    counts.put("metros_rpp_ranked", ranks(metros, Metro::rpp).count());
    return counts;
  }

  private static Ranks ranks(
      Map<String, Metro> metros, java.util.function.Function<Metro, Amount> value) {
    Map<String, Amount> values = new TreeMap<>();
    metros.forEach((cbsa, metro) -> values.put(cbsa, value.apply(metro)));
    return Ranks.of(values);
  }

  private String shortName(String cbsa) {
    return occupations.names().place(figures.name(cbsa));
  }

  /** The first of its states, in which its first place lies. */
  private String state(String cbsa) {
    return figures.place(cbsa).get("states").split("-")[0];
  }

  private List<SourceEntry> sources() {
    List<SourceEntry> sources =
        new ArrayList<>(nation.sourcesOf(SharedTables.METRO_OCCUPATIONS, jobsYear));
    if (jobsYear != payYear) {
      sources.addAll(nation.sourcesOf(SharedTables.METRO_OCCUPATIONS, payYear));
    }
    sources.addAll(nation.sources(SharedTables.RPP, SharedTables.PLACES));
    return sources;
  }

  private TableSpec spec() {
    String where = nation.data().period(SharedTables.PLACES);
    String prices = figures.prices();
    String parity = " price parity (U.S. = 100)";
    String index = "What the same things cost here when they cost 100 in the nation.";
    return TableSpec.of(
            "metros",
            "Metros: jobs, pay and prices",
            "May " + payYear,
            List.of("cbsa"),
            text("cbsa", "Metro code"),
            text("metro", "Metro"),
            text("name", "Short name"),
            text("states", "States"),
            text("slug", "Address"),
            number("latitude", "degrees", "Latitude").of(where),
            number("longitude", "degrees", "Longitude").of(where),
            integer("jobs", "jobs", "Jobs")
                .describe(
                    "Sum of the released major groups; at least that where one was not released.")
                .of("May " + jobsYear),
            pay("mean", "Mean pay, estimate")
                .describe(
                    "Mean of the groups' means weighted by jobs, where all groups are released.")
                .estimated()
                .of("May " + jobsYear),
            pay("median", "Median pay"),
            pay("median_adjusted", "Median pay, adjusted for prices")
                .describe(figures.adjustment())
                .estimated(),
            number("rpp", "", "Price parity (U.S. = 100)").describe(index).of(prices),
            number("rpp_goods", "", "Goods:" + parity).describe(index).of(prices),
            number("rpp_housing", "", "Housing:" + parity).describe(index).of(prices),
            number("rpp_utilities", "", "Utilities:" + parity).describe(index).of(prices),
            number("rpp_other_services", "", "Other services:" + parity).describe(index).of(prices),
            integer("jobs_rank", "", "Rank by jobs")
                .describe("By the jobs that were released.")
                .of("May " + jobsYear),
            integer("median_rank", "", "Rank by median pay"),
            integer("adjusted_rank", "", "Rank by median pay adjusted for prices"),
            integer("rpp_rank", "", "Rank by prices").describe("1 is the dearest.").of(prices))
        .leads("cbsa", "metro");
  }

  PageTables.Made groups() {
    var codes = new TreeSet<>(majors);
    codes.addAll(occupations.majors(payYear));
    List<List<String>> rows = new ArrayList<>();
    for (Metro metro : metros.values()) {
      for (String major : codes) {
        Optional<DataTable.Line> jobs = line(jobsRows, metro, major);
        Optional<DataTable.Line> pay = line(payRows, metro, major);
        if (jobs.isPresent() || pay.isPresent()) {
          rows.add(group(metro, major, jobs, pay));
        }
      }
    }
    List<SourceEntry> sources = new ArrayList<>(sources());
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, jobsYear));
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, payYear));
    return PageTables.Made.of(groupSpec(), rows, sources);
  }

  private static Optional<DataTable.Line> line(
      Map<String, Map<String, DataTable.Line>> rows, Metro metro, String major) {
    return Optional.ofNullable(rows.getOrDefault(metro.cbsa(), Map.of()).get(major));
  }

  private List<String> group(
      Metro metro, String major, Optional<DataTable.Line> jobsLine, Optional<DataTable.Line> pay) {
    Amount jobs = jobsLine.map(PageFigures::jobs).orElse(Amount.UNKNOWN);
    Amount mean = jobsLine.map(l -> MetroFigures.pay(l, "mean")).orElse(Amount.UNKNOWN);
    Amount median = pay.map(PageFigures::median).orElse(Amount.UNKNOWN);
    Amount share = jobs.over(metro.jobs());
    Amount usual = nation.jobs(major, jobsYear).over(nation.jobs(Nation.EVERYTHING, jobsYear));
    Amount us = nation.of(major, payYear).map(PageFigures::median).orElse(Amount.UNKNOWN);
    Amount against = median.over(us);
    boolean sure = against.known() && !against.atLeast();
    return List.of(
        metro.cbsa(),
        major,
        occupations.group(major),
        jobs.text(),
        share.round(4).text(),
        share.over(usual).round(2).text(),
        mean.text(),
        median.text(),
        us.text(),
        figures.adjusted(metro.cbsa(), median).text(),
        sure ? Amount.exact(against.number().get().subtract(BigDecimal.ONE)).round(4).text() : "");
  }

  private TableSpec groupSpec() {
    String then = "May " + jobsYear;
    return TableSpec.of(
            "metro_groups",
            "Groups of occupations by metro",
            "May " + payYear,
            List.of("cbsa", "group"),
            text("cbsa", "Metro code"),
            text("group", "Major group, SOC code"),
            text("name", "Group"),
            integer("jobs", "jobs", "Jobs").of(then),
            number("share", "share", "Share of the metro's jobs")
                .describe("Unknown where a group of the metro was not released.")
                .of(then),
            number("quotient", "", "Share over the nation’s")
                .describe("Its share of the metro's jobs over its share of the nation's.")
                .estimated()
                .of(then),
            pay("mean", "Mean pay").of(then),
            pay("median", "Median pay"),
            pay("median_us", "Median pay, U.S."),
            pay("median_adjusted", "Median pay, adjusted for prices")
                .describe(figures.adjustment())
                .estimated(),
            number("against_us", "change", "Median against the nation's"))
        .refers("cbsa", "metros", "cbsa");
  }
}
