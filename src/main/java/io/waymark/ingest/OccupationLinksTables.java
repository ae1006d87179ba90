package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What O*NET links to an occupation: software, more detailed titles, related occupations. */
final class OccupationLinksTables {
  private static final int TECHNOLOGIES = 12;
  private static final int RELATED = 10;

  private final Occupations occupations;
  private final Nation nation;

  OccupationLinksTables(Occupations occupations) {
    this.occupations = occupations;
    this.nation = occupations.nation();
  }

  private record Tool(String name, boolean demanded, boolean hot, int users) {
    static final Comparator<Tool> ORDER =
        Comparator.comparing(Tool::demanded)
            .thenComparing(Tool::hot)
            .thenComparing(Tool::users)
            .reversed()
            .thenComparing(Tool::name);
  }

  /** In-demand ones first, then hot ones, then those that most occupations use. */
  Optional<PageTables.Made> technologies() {
    TableSpec from = SharedTables.ONET_TECHNOLOGY;
    if (nation.data().table(from).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> users = new HashMap<>();
    nation
        .data()
        .by(from, "technology")
        .forEach(
            (name, lines) ->
                users.put(name, (int) lines.stream().map(l -> l.get("soc")).distinct().count()));
    List<List<String>> rows = new ArrayList<>();
    for (Occupations.Occupation o : occupations.list()) {
      Map<String, Tool> tools = new TreeMap<>();
      for (DataTable.Line line : nation.data().by(from, "soc").getOrDefault(o.soc(), List.of())) {
        String name = line.get("technology");
        tools.merge(
            name,
            new Tool(name, isYes(line, "in_demand"), isYes(line, "hot"), users.get(name)),
            (a, b) -> new Tool(name, a.demanded || b.demanded, a.hot || b.hot, users.get(name)));
      }
      tools.values().stream()
          .sorted(Tool.ORDER)
          .limit(TECHNOLOGIES)
          .forEach(t -> rows.add(List.of(o.soc(), t.name, yes(t.demanded), yes(t.hot))));
    }
    TableSpec spec =
        onet(
            from,
            "occupation_technologies",
            "Software and tools by occupation",
            List.of("soc", "technology"),
            text("soc", "SOC code"),
            text("technology", "Technology"),
            text("in_demand", "In demand")
                .describe("yes where postings for this occupation often ask for it."),
            text("hot", "Hot technology")
                .describe("yes where postings for any occupation often ask for it."));
    return Optional.of(PageTables.Made.of(spec, rows, nation.sources(from)));
  }

  private static boolean isYes(DataTable.Line line, String column) {
    return line.get(column).equals("yes");
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  /**
   * The O*NET titles below an occupation, without the official one. Where the wage statistics print
   * a broad occupation as one, the detailed codes below it are its own.
   */
  Optional<PageTables.Made> titles() {
    TableSpec from = SharedTables.ONET_TITLES;
    Optional<DataTable> table = nation.data().table(from);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> found = new TreeMap<>();
    for (DataTable.Line line : table.get().lines()) {
      String soc = line.get("soc");
      occupations
          .of(soc)
          .or(() -> occupations.of(soc.substring(0, 6) + "0"))
          .filter(o -> !o.line().get("title").equalsIgnoreCase(line.get("title")))
          .ifPresent(
              o ->
                  found.put(
                      o.soc() + "\n" + line.get("title"), List.of(o.soc(), line.get("title"))));
    }
    TableSpec spec =
        onet(
            from,
            "occupation_titles",
            "More detailed titles of occupations",
            List.of("soc", "title"),
            text("soc", "SOC code"),
            text("title", "Title"));
    return Optional.of(PageTables.Made.of(spec, List.copyOf(found.values()), nation.sources(from)));
  }

  /** The nearest occupations, by O*NET's own order. */
  Optional<PageTables.Made> related() {
    TableSpec from = SharedTables.ONET_RELATED;
    if (nation.data().table(from).isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Occupations.Occupation o : occupations.list()) {
      List<DataTable.Line> near =
          nation.data().by(from, "soc").getOrDefault(o.soc(), List.of()).stream()
              .filter(line -> occupations.of(line.get("related_soc")).isPresent())
              .sorted(
                  Comparator.comparingInt(
                          (DataTable.Line line) -> Integer.parseInt(line.get("rank")))
                      .thenComparing(line -> line.get("related_soc")))
              .limit(RELATED)
              .toList();
      for (int i = 0; i < near.size(); i++) {
        rows.add(related(o, occupations.of(near.get(i).get("related_soc")).orElseThrow(), i + 1));
      }
    }
    String decade = nation.data().period(SharedTables.PROJECTIONS);
    String may = "May " + occupations.year();
    TableSpec spec =
        onet(
                from,
                "related_occupations",
                "Related occupations",
                List.of("soc", "related_soc"),
                text("soc", "SOC code"),
                text("related_soc", "Related SOC code"),
                text("name", "Occupation"),
                integer("rank", "", "Rank").describe("1 is the nearest."),
                pay("median", "Median pay").of(may),
                integer("jobs", "jobs", "Jobs").of(may),
                number("change", "change", "Projected change").of(decade),
                text("education", "Typical education for entry"))
            .marks(SharedTables.federalMarks(Integer.toString(TopCode.of(occupations.year()))))
            .refers("related_soc", "occupations", "soc", "name");
    List<SourceEntry> sources = new ArrayList<>(nation.sources(from));
    sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, occupations.year()));
    sources.addAll(nation.sources(SharedTables.PROJECTIONS));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  private List<String> related(Occupations.Occupation from, Occupations.Occupation to, int rank) {
    Optional<DataTable.Line> outlook = nation.projection(to.soc());
    return List.of(
        from.soc(),
        to.soc(),
        to.name(),
        Integer.toString(rank),
        to.line().get("median"),
        to.line().get("jobs"),
        outlook.map(line -> line.get("change")).orElse(""),
        outlook.map(line -> line.get("education")).orElse(""));
  }

  private TableSpec onet(
      TableSpec from, String name, String title, List<String> key, FieldSpec... fields) {
    return TableSpec.of(name, title, "O*NET " + nation.data().period(from), key, fields)
        .licence(from.licence())
        .refers("soc", "occupations", "soc");
  }
}
