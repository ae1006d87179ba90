package io.waymark.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Jobs and pay by year: the whole page, each of its groups, and all occupations. */
final class TrendTable {
  private static final String EVERYTHING = "00-0000";
  private static final String INDEX = "Jobs of the year over those of the first year, times 100.";

  private static final String ESTIMATE =
      "Mean of the medians of its parts weighted by their jobs: our estimate, as no median of the"
          + " whole is published.";

  private final PageFigures figures;

  TrendTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    SortedSet<Integer> years = figures.nationalYears().tailSet(figures.page().trendFrom());
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<Year> all = years.stream().map(this::year).toList();
    int dollars = years.last();
    List<List<String>> rows = all.stream().map(y -> row(y, all.get(0), dollars)).toList();
    TableSpec spec =
        TableSpec.yearly(
            "trend",
            "Jobs and pay by year",
            "May {}",
            List.of("year"),
            fields(dollars, years.first()).toArray(FieldSpec[]::new));
    List<SourceEntry> sources = new ArrayList<>();
    years.forEach(y -> sources.addAll(figures.sourcesOf(SharedTables.NATIONAL, y)));
    sources.addAll(figures.sources(SharedTables.CPI));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  /** The figures of one year, groups in the page's order. */
  private record Year(
      int year,
      Amount jobs,
      Amount median,
      List<Amount> groupJobs,
      List<Amount> groupMedians,
      Amount allJobs,
      Amount allMedian) {}

  private Year year(int year) {
    List<DataTable.Line> whole = new ArrayList<>();
    List<Amount> jobs = new ArrayList<>();
    List<Amount> medians = new ArrayList<>();
    for (PageSpec.Group group : figures.page().groups()) {
      List<DataTable.Line> lines = figures.nationalOf(group, year);
      whole.addAll(lines);
      jobs.add(PageFigures.sumOfJobs(lines));
      medians.add(PageFigures.weightedMedian(lines));
    }
    Optional<DataTable.Line> all = figures.national(EVERYTHING, year);
    return new Year(
        year,
        PageFigures.sumOfJobs(whole),
        PageFigures.weightedMedian(whole),
        jobs,
        medians,
        all.map(PageFigures::jobs).orElse(Amount.UNKNOWN),
        all.map(PageFigures::median).orElse(Amount.UNKNOWN));
  }

  private List<String> row(Year y, Year first, int dollars) {
    List<Amount> cells = new ArrayList<>(List.of(y.jobs, y.median, real(y.median, y, dollars)));
    for (int i = 0; i < y.groupJobs.size(); i++) {
      Amount median = y.groupMedians.get(i);
      cells.addAll(List.of(y.groupJobs.get(i), median, real(median, y, dollars)));
    }
    cells.addAll(List.of(y.allJobs, y.allMedian, real(y.allMedian, y, dollars)));
    cells.add(index(y.jobs, first.jobs));
    cells.add(index(y.allJobs, first.allJobs));
    List<String> row = new ArrayList<>(List.of(Integer.toString(y.year)));
    cells.forEach(cell -> row.add(cell.text()));
    return row;
  }

  private Amount real(Amount nominal, Year year, int dollars) {
    return figures.nation().real(nominal, year.year, dollars);
  }

  private static Amount index(Amount now, Amount first) {
    return now.over(first).times(BigDecimal.valueOf(100)).round(1);
  }

  private List<FieldSpec> fields(int dollars, int first) {
    List<FieldSpec> fields = new ArrayList<>(List.of(FieldSpec.year()));
    fields.add(FieldSpec.integer("jobs", "jobs", "Jobs"));
    fields.add(FieldSpec.pay("median", "Median pay, estimate").describe(ESTIMATE).estimated());
    fields.add(real("median", "Median pay, estimate", dollars));
    for (PageSpec.Group group : figures.page().groups()) {
      String pay = group.title() + ": median pay";
      FieldSpec median = FieldSpec.pay(group.name() + "_median", pay);
      boolean several = group.eras().stream().anyMatch(e -> group.in(e.from()).size() > 1);
      fields.add(FieldSpec.integer(group.name() + "_jobs", "jobs", group.title() + ": jobs"));
      fields.add(several ? median.describe(ESTIMATE).estimated() : median);
      fields.add(real(group.name() + "_median", pay, dollars));
    }
    fields.add(FieldSpec.integer("all_jobs", "jobs", "All occupations: jobs"));
    fields.add(FieldSpec.pay("all_median", "All occupations: median pay"));
    fields.add(real("all_median", "All occupations: median pay", dollars));
    String base = " (" + first + " = 100)";
    fields.add(FieldSpec.number("jobs_index", "", "Jobs" + base).describe(INDEX));
    fields.add(
        FieldSpec.number("all_jobs_index", "", "All occupations: jobs" + base).describe(INDEX));
    return fields;
  }

  private static FieldSpec real(String column, String title, int dollars) {
    return FieldSpec.pay(column + "_real", title + ", in " + dollars + " dollars")
        .describe("Converted with the annual averages of the CPI-U.")
        .estimated();
  }
}
