package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every detailed occupation: jobs, pay, outlook, entry, and its place among all. */
final class OccupationsTable {
  private static final List<String> YEARLY = List.of("mean", "p10", "p25", "median", "p75", "p90");
  private static final List<String> HOURLY =
      List.of("hour_p10", "hour_p25", "hour_median", "hour_p75", "hour_p90");
  private static final List<String> PROJECTED =
      List.of(
          "base_jobs",
          "projected_jobs",
          "job_change",
          "change",
          "openings",
          "education",
          "experience",
          "training");

  private final Occupations occupations;
  private final Nation nation;
  private final Map<String, Ranks> ranks = new LinkedHashMap<>();

  OccupationsTable(Occupations occupations) {
    this.occupations = occupations;
    this.nation = occupations.nation();
    rank("jobs", o -> PageFigures.jobs(o.line()));
    rank("pay", o -> PageFigures.median(o.line()));
    rank("change", o -> projected(o.soc(), "change"));
    rank("openings", o -> projected(o.soc(), "openings"));
  }

  private void rank(String name, Function<Occupations.Occupation, Amount> value) {
    Map<String, Amount> values = new TreeMap<>();
    occupations.list().forEach(o -> values.put(o.soc(), value.apply(o)));
    ranks.put(name, Ranks.of(values));
  }

  private Amount projected(String soc, String column) {
    return projection(soc).map(line -> Amount.parse(line.get(column))).orElse(Amount.UNKNOWN);
  }

  private Optional<DataTable.Line> projection(String soc) {
    return nation.projection(soc);
  }

  PageTables.Made make() {
    List<List<String>> rows = new ArrayList<>();
    occupations.list().forEach(o -> rows.add(row(o)));
    TableSpec spec =
        TableSpec.of(
                "occupations",
                "Occupations: jobs, pay and outlook",
                "May " + occupations.year(),
                List.of("soc"),
                fields().toArray(FieldSpec[]::new))
            .marks(SharedTables.federalMarks(topCode()))
            .leads("soc", "name");
    List<SourceEntry> sources =
        new ArrayList<>(nation.sourcesOf(SharedTables.NATIONAL, occupations.year()));
    sources.addAll(nation.sources(SharedTables.PROJECTIONS, SharedTables.ONET_ZONES));
    boolean zones = nation.data().table(SharedTables.ONET_ZONES).isPresent();
    return PageTables.Made.of(
        zones ? spec.licence(SharedTables.ONET_ZONES.licence()) : spec, rows, sources);
  }

  private String topCode() {
    return Integer.toString(TopCode.of(occupations.year()));
  }

  private List<String> row(Occupations.Occupation o) {
    List<String> row =
        new ArrayList<>(
            List.of(
                o.soc(),
                o.name(),
                occupations.names().mention(o.name()),
                isCatchAll(o.name()) ? "yes" : "no",
                o.line().get("title"),
                o.slug(),
                o.major(),
                occupations.group(o.major()),
                o.line().get("jobs"),
                PageFigures.jobs(o.line())
                    .over(nation.jobs(Nation.EVERYTHING, occupations.year()))
                    .round(6)
                    .text()));
    YEARLY.forEach(column -> row.add(o.line().get(column)));
    HOURLY.forEach(column -> row.add(o.line().get(column)));
    PROJECTED.forEach(
        column -> row.add(projection(o.soc()).map(line -> line.get(column)).orElse("")));
    row.add(
        nation
            .data()
            .the(SharedTables.ONET_ZONES, "soc", o.soc())
            .map(line -> line.get("zone"))
            .orElse(""));
    row.add(Integer.toString(occupations.firstYear(o)));
    ranks.values().forEach(rank -> row.add(rank.of(o.soc())));
    return row;
  }

  private static boolean isCatchAll(String name) {
    return name.contains(", all other") || name.startsWith("Miscellaneous ");
  }

  private List<FieldSpec> fields() {
    String decade = nation.data().period(SharedTables.PROJECTIONS);
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(text("soc", "SOC code"));
    fields.add(text("name", "Occupation"));
    fields.add(text("mention", "Occupation, as written mid-sentence"));
    fields.add(
        text("catch_all", "Catch-all")
            .describe("yes where it gathers what has no code of its own."));
    fields.add(text("title", "Official title"));
    fields.add(text("slug", "Address"));
    fields.add(text("major", "Major group, SOC code"));
    fields.add(text("group", "Group"));
    fields.add(integer("jobs", "jobs", "Jobs"));
    fields.add(
        number("job_share", "share", "Share of all jobs")
            .describe("Of all wage and salary jobs in the nation; our calculation."));
    fields.add(pay("mean", "Mean pay"));
    fields.add(pay("p10", "10th percentile pay"));
    fields.add(pay("p25", "25th percentile pay"));
    fields.add(
        pay("median", "Median pay")
            .describe("Not released for a year where work is mostly paid by the hour or piece."));
    fields.add(pay("p75", "75th percentile pay"));
    fields.add(pay("p90", "90th percentile pay"));
    Map<String, String> hourMarks =
        SharedTables.federalMarks(Integer.toString(TopCode.of(occupations.year()) / 2080));
    for (String column : HOURLY) {
      String which = column.substring("hour_".length());
      String words = which.equals("median") ? "Median" : which.substring(1) + "th percentile";
      fields.add(number(column, "USD/hour", words + " pay an hour").marks(hourMarks));
    }
    fields.addAll(projectedFields(decade));
    fields.add(
        integer("job_zone", "", "Job zone")
            .describe("From 1, little or no preparation, to 5, extensive preparation.")
            .of("O*NET " + nation.data().period(SharedTables.ONET_ZONES)));
    fields.add(
        new FieldSpec(
            "first_year",
            "year",
            "",
            "First year",
            "The first year of an unbroken series under this code and title.",
            false,
            "",
            Map.of()));
    fields.add(integer("jobs_rank", "", "Rank by jobs"));
    fields.add(integer("pay_rank", "", "Rank by median pay"));
    fields.add(integer("change_rank", "", "Rank by projected change").of(decade));
    fields.add(integer("openings_rank", "", "Rank by projected openings").of(decade));
    return fields;
  }

  private static List<FieldSpec> projectedFields(String decade) {
    String base = decade.substring(0, Math.min(4, decade.length()));
    String target = base.isEmpty() ? "" : Integer.toString(Integer.parseInt(base) + 10);
    return List.of(
        integer("base_jobs", "jobs", "Employment, " + base)
            .describe("Self-employed people too.")
            .of(base),
        integer("projected_jobs", "jobs", "Employment, " + target)
            .describe("Self-employed people too.")
            .of(target),
        integer("job_change", "jobs", "Projected change in jobs").of(decade),
        number("change", "change", "Projected change").of(decade),
        integer("openings", "jobs/year", "Projected openings a year").of(decade),
        text("education", "Typical education for entry"),
        text("experience", "Work experience in a related occupation"),
        text("training", "Typical on-the-job training"));
  }

  /**
   * One row: the nation's own figures, and how many each rank is among.
   *
   * @param metros counts of metros by column
   * @param industries how many industries there are
   */
  Optional<PageTables.Made> totals(Map<String, Integer> metros, Optional<Integer> industries) {
    Optional<DataTable.Line> nationwide = nation.of(Nation.EVERYTHING, occupations.year());
    if (nationwide.isEmpty()) {
      return Optional.empty();
    }
    DataTable.Line line = nationwide.get();
    String decade = nation.data().period(SharedTables.PROJECTIONS);
    List<String> row = new ArrayList<>(List.of("nation", line.get("jobs")));
    List<FieldSpec> fields =
        new ArrayList<>(List.of(text("scope", "Scope"), integer("jobs", "jobs", "All jobs")));
    YEARLY.forEach(column -> row.add(line.get(column)));
    fields.add(pay("mean", "Mean pay, all occupations"));
    fields.add(pay("p10", "10th percentile pay, all occupations"));
    fields.add(pay("p25", "25th percentile pay, all occupations"));
    fields.add(pay("median", "Median pay, all occupations"));
    fields.add(pay("p75", "75th percentile pay, all occupations"));
    fields.add(pay("p90", "90th percentile pay, all occupations"));
    row.add(line.get("hour_median"));
    fields.add(number("hour_median", "USD/hour", "Median pay an hour, all occupations"));
    Optional<DataTable.Line> projection = projection(Nation.EVERYTHING);
    List<String> projected = PROJECTED.subList(0, 5);
    projected.forEach(column -> row.add(projection.map(p -> p.get(column)).orElse("")));
    fields.addAll(projectedFields(decade).subList(0, 5));
    row.add(Integer.toString(occupations.list().size()));
    fields.add(integer("occupations", "", "Occupations"));
    ranks.forEach(
        (name, rank) -> {
          row.add(Integer.toString(rank.count()));
          fields.add(integer(name + "_ranked", "", "Occupations ranked by " + name));
        });
    metros.forEach(
        (column, count) -> {
          row.add(count.toString());
          fields.add(integer(column, "", title(column)));
        });
    industries.ifPresent(
        count -> {
          row.add(count.toString());
          fields.add(integer("industries", "", "Industry sectors"));
        });
    TableSpec spec =
        TableSpec.of(
                "totals",
                "All occupations together",
                "May " + occupations.year(),
                List.of("scope"),
                fields.toArray(FieldSpec[]::new))
            .marks(SharedTables.federalMarks(topCode()));
    List<SourceEntry> sources =
        new ArrayList<>(nation.sourcesOf(SharedTables.NATIONAL, occupations.year()));
    sources.addAll(nation.sources(SharedTables.PROJECTIONS));
    return Optional.of(PageTables.Made.of(spec, List.of(row), sources));
  }

  /** {@code metros_rpp_ranked} to "Metros ranked by rpp". */
  private static String title(String column) {
    String[] parts = column.split("_");
    return parts.length == 3 ? "Metros ranked by " + parts[1] : "Metros";
  }
}
