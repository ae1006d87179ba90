package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Software that O*NET calls hot, and how many of the page's occupations use it. */
final class TechnologiesTable {
  private final PageFigures figures;

  TechnologiesTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    Optional<DataTable> shared = figures.data().table(SharedTables.ONET_TECHNOLOGY);
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    Set<String> roles = new HashSet<>();
    figures.page().roles().forEach(role -> roles.add(role.code().soc()));
    Map<String, List<DataTable.Line>> byName = new TreeMap<>();
    shared
        .get()
        .where(line -> roles.contains(line.get("soc")) && line.get("hot").equals("yes"))
        .forEach(
            line ->
                byName.computeIfAbsent(line.get("technology"), t -> new ArrayList<>()).add(line));
    List<List<String>> rows = new ArrayList<>();
    byName.forEach(
        (name, lines) ->
            rows.add(
                List.of(
                    name,
                    lines.get(0).get("category"),
                    count(lines),
                    count(lines.stream().filter(l -> l.get("in_demand").equals("yes")).toList()))));
    TableSpec spec =
        TableSpec.of(
                "technologies",
                "Hot technologies by how many of the occupations use them",
                "O*NET " + figures.data().period(SharedTables.ONET_TECHNOLOGY),
                List.of("technology"),
                text("technology", "Technology"),
                text("category", "Category"),
                integer("occupations", "", "Occupations that use it"),
                integer("in_demand", "", "Occupations where it is in demand"))
            .licence(SharedTables.ONET_TECHNOLOGY.licence());
    return Optional.of(
        PageTables.Made.of(spec, rows, figures.sources(SharedTables.ONET_TECHNOLOGY)));
  }

  private static String count(List<DataTable.Line> lines) {
    return Long.toString(lines.stream().map(line -> line.get("soc")).distinct().count());
  }
}
