package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much skills, or fields of knowledge, matter over the page's occupations, weighted by jobs.
 */
final class RatingsTable {
  private final PageFigures figures;

  RatingsTable(PageFigures figures) {
    this.figures = figures;
  }

  /**
   * @param from the shared table of ratings
   * @param name the dataset to make
   * @param rated the column of what is rated
   */
  Optional<PageTables.Made> make(TableSpec from, String name, FieldSpec rated) {
    Optional<DataTable> shared = figures.data().table(from);
    if (shared.isEmpty() || figures.nationalYears().isEmpty()) {
      return Optional.empty();
    }
    int year = figures.nationalYears().last();
    Map<String, Amount> weights = new TreeMap<>();
    for (PageSpec.Role role : figures.page().roles()) {
      figures
          .national(role.code(), year)
          .ifPresent(line -> weights.put(role.code().soc(), PageFigures.jobs(line)));
    }
    Map<String, List<DataTable.Line>> elements = new TreeMap<>();
    shared
        .get()
        .where(line -> weights.containsKey(line.get("soc")))
        .forEach(
            line ->
                elements.computeIfAbsent(line.get("element"), e -> new ArrayList<>()).add(line));
    List<List<String>> rows = new ArrayList<>();
    elements.forEach(
        (element, lines) ->
            rows.add(
                List.of(
                    element,
                    mean(lines, "importance", weights),
                    mean(lines, "level", weights),
                    Integer.toString(lines.size()))));
    String words = "Mean over the occupations that O*NET rates, weighted by their jobs.";
    TableSpec spec =
        TableSpec.of(
                name,
                from.title(),
                "O*NET " + figures.data().period(from),
                List.of(rated.name()),
                rated,
                number("importance", "", "Importance (1–5)").describe(words).estimated(),
                number("level", "", "Level (0–7)").describe(words).estimated(),
                integer("occupations", "", "Occupations rated"))
            .licence(from.licence());
    List<SourceEntry> sources = new ArrayList<>(figures.sources(from));
    sources.addAll(figures.sourcesOf(SharedTables.NATIONAL, year));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  private static String mean(
      List<DataTable.Line> lines, String column, Map<String, Amount> weights) {
    List<Amount.Weighted> pairs = new ArrayList<>();
    for (DataTable.Line line : lines) {
      pairs.add(new Amount.Weighted(Amount.parse(line.get(column)), weights.get(line.get("soc"))));
    }
    return Amount.mean(pairs).round(2).text();
  }
}
