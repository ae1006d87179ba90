package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Every page that has an {@code import.yaml}, one beside the other. Its figures are read from the
 * page's own tables, so both always say the same.
 */
final class TracksTable {
  private static final Set<String> DEGREES =
      Set.of("Bachelor's degree", "Master's degree", "Doctoral or professional degree");
  private static final List<String> PERCENTILES = List.of("p10", "p25", "median", "p75", "p90");

  private final Occupations occupations;
  private final Nation nation;
  private final Map<PageSpec, Map<String, PageTables.Made>> pages;
  private final Map<String, Amount> averages;

  /**
   * @param pages each page's tables by name
   */
  TracksTable(Occupations occupations, Map<PageSpec, Map<String, PageTables.Made>> pages) {
    this.occupations = occupations;
    this.nation = occupations.nation();
    this.pages = pages;
    this.averages = OccupationRatingsTable.averages(nation, SharedTables.ONET_SKILLS);
  }

  /** The table; nothing when there are no pages. */
  Optional<PageTables.Made> make() {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    Set<Integer> first = new TreeSet<>();
    pages.forEach(
        (page, tables) -> {
          rows.add(row(page, tables));
          lines(tables, "trend").stream().findFirst().ifPresent(line -> first.add(line.year()));
        });
    first.remove(occupations.year());
    List<SourceEntry> sources = new ArrayList<>();
    first.forEach(year -> sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, year)));
    sectorYear().ifPresent(year -> sources.addAll(nation.sourcesOf(SharedTables.SECTORS, year)));
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, occupations.year()));
    sources.addAll(nation.sources(SharedTables.PROJECTIONS));
    sources.addAll(nation.sources(SharedTables.ONET_SKILLS));
    return Optional.of(PageTables.Made.of(spec(), rows, sources));
  }

  private List<String> row(PageSpec page, Map<String, PageTables.Made> tables) {
    List<String> row = new ArrayList<>(List.of(page.pageId(), page.name()));
    List<DataTable.Line> trend = lines(tables, "trend");
    if (trend.isEmpty()) {
      row.addAll(List.of("", "", ""));
    } else {
      DataTable.Line first = trend.get(0);
      DataTable.Line last = trend.get(trend.size() - 1);
      row.add(last.get("jobs"));
      row.add(growth(first, last).text());
      row.add(first.get("year"));
    }
    Optional<DataTable.Line> spread = spread(page, tables);
    row.add(spread.map(l -> l.get("title")).orElse(""));
    PERCENTILES.forEach(column -> row.add(spread.map(l -> l.get(column)).orElse("")));
    Optional<DataTable.Line> whole =
        lines(tables, "outlook").stream().filter(l -> l.get("soc").equals("whole")).findAny();
    row.add(whole.map(l -> l.get("change")).orElse(""));
    row.add(whole.map(l -> l.get("openings")).orElse(""));
    List<DataTable.Line> roles = lines(tables, "roles");
    row.addAll(occupation(roles, "jobs"));
    row.addAll(occupation(roles, "median"));
    row.add(degrees(roles).text());
    Optional<DataTable.Line> sector = most(lines(tables, "industries"), l -> amount(l, "share"));
    row.add(sector.map(l -> l.get("naics")).orElse(""));
    row.add(sector.map(l -> l.get("title")).orElse(""));
    row.add(sector.map(l -> l.get("share")).orElse(""));
    row.add(new SkillProfile(page, nation).furthestAbove(averages).orElse(""));
    return row;
  }

  /** The largest of the page's groups that have percentiles: no percentiles of the whole exist. */
  private Optional<DataTable.Line> spread(PageSpec page, Map<String, PageTables.Made> tables) {
    Set<String> groups = new TreeSet<>();
    page.groups().forEach(group -> groups.add(group.name()));
    return most(
        lines(tables, "spread").stream().filter(l -> groups.contains(l.get("group"))).toList(),
        line -> amount(line, "jobs"));
  }

  private static List<DataTable.Line> lines(Map<String, PageTables.Made> tables, String name) {
    return Optional.ofNullable(tables.get(name)).map(m -> m.table().lines()).orElse(List.of());
  }

  private Amount growth(DataTable.Line first, DataTable.Line last) {
    Amount times = amount(last, "jobs").over(amount(first, "jobs"));
    return new Amount(times.number().map(n -> n.subtract(BigDecimal.ONE)), times.atLeast())
        .round(4);
  }

  /** Code, name and figure of the occupation of which a column says most. */
  private List<String> occupation(List<DataTable.Line> roles, String column) {
    return most(roles, l -> amount(l, column))
        .map(
            l ->
                List.of(
                    occupations.of(l.get("soc")).map(Occupations.Occupation::soc).orElse(""),
                    l.get("title"),
                    l.get(column)))
        .orElse(List.of("", "", ""));
  }

  private static Optional<DataTable.Line> most(
      List<DataTable.Line> lines, Function<DataTable.Line, Amount> value) {
    return lines.stream()
        .filter(line -> value.apply(line).known())
        .max(Comparator.comparing(line -> value.apply(line).number().orElseThrow()));
  }

  /**
   * Of the roles' jobs whose schooling is known, those that ask for a bachelor's degree or more.
   */
  private Amount degrees(List<DataTable.Line> roles) {
    List<DataTable.Line> known = roles.stream().filter(l -> !l.get("education").isEmpty()).toList();
    List<DataTable.Line> degree =
        known.stream().filter(l -> DEGREES.contains(l.get("education"))).toList();
    BigDecimal some = jobs(degree);
    Amount all = Amount.exact(jobs(known));
    return Amount.exact(some).over(all).round(4);
  }

  /** The jobs that were released. */
  private BigDecimal jobs(List<DataTable.Line> roles) {
    return roles.stream()
        .flatMap(line -> amount(line, "jobs").number().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Amount amount(DataTable.Line line, String column) {
    return Amount.parse(line.get(column), Integer.toString(TopCode.of(occupations.year())));
  }

  private Optional<Integer> sectorYear() {
    return nation.years(SharedTables.SECTORS).stream().max(Comparator.naturalOrder());
  }

  private TableSpec spec() {
    String decade = nation.data().period(SharedTables.PROJECTIONS);
    String sectors = sectorYear().map(year -> "May " + year).orElse("");
    TableSpec spec =
        TableSpec.of(
                "tracks",
                "Tracks side by side",
                "May " + occupations.year(),
                List.of("page"),
                text("page", "Page"),
                text("name", "Track"),
                integer("jobs", "jobs", "Jobs"),
                number("jobs_growth", "change", "Change in jobs since the first year")
                    .describe("Since May of the track's first year; our calculation.")
                    .of("first year to May " + occupations.year()),
                FieldSpec.year("first_year", "First year"),
                text("group_title", "Occupations whose pay it is")
                    .describe("The track's largest group of which percentiles are published."),
                pay("p10", "10th percentile pay"),
                pay("p25", "25th percentile pay"),
                pay("median", "Median pay"),
                pay("p75", "75th percentile pay"),
                pay("p90", "90th percentile pay"),
                number("change", "change", "Projected change").of(decade),
                integer("openings", "jobs/year", "Projected openings a year").of(decade),
                text("top_soc", "Largest occupation, SOC code"),
                text("top_occupation", "Largest occupation"),
                integer("top_jobs", "jobs", "Jobs of the largest occupation"),
                text("best_soc", "Best-paid occupation, SOC code"),
                text("best_occupation", "Best-paid occupation"),
                pay("best_median", "Median pay of the best-paid occupation")
                    .describe("Of the track's occupations whose median was released."),
                number(
                        "degree_share",
                        "share",
                        "Share of jobs that ask for a bachelor's degree or more")
                    .describe(
                        "Of the jobs of the occupations shown one by one, by the education that"
                            + " they typically ask for at entry; our calculation.")
                    .estimated(),
                text("top_naics", "Largest sector, NAICS code"),
                text("top_sector", "Largest sector"),
                number("top_sector_share", "share", "Share of jobs in the largest sector")
                    .of(sectors),
                text("top_skill", "Skill furthest above the average of occupations")
                    .describe("By O*NET's ratings of importance, weighted by jobs."))
            .marks(SharedTables.federalMarks(Integer.toString(TopCode.of(occupations.year()))))
            .refers("top_soc", "occupations", "soc", "top_occupation")
            .refers("best_soc", "occupations", "soc", "best_occupation");
    if (sectorYear().isPresent()) {
      spec = spec.refers("top_naics", "industries", "naics", "top_sector");
    }
    return nation.data().table(SharedTables.ONET_SKILLS).isPresent()
        ? spec.licence(SharedTables.ONET_SKILLS.licence())
        : spec;
  }
}
