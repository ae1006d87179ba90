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

/** What O*NET's related occupations say of the ways out of a page. */
final class RelatedTables {
  private final PageFigures figures;

  RelatedTables(PageFigures figures) {
    this.figures = figures;
  }

  /** Occupations outside the page, and how many of its own are related to each. */
  Optional<PageTables.Made> related() {
    Map<String, List<DataTable.Line>> outside = new TreeMap<>();
    Set<String> own = roles(figures.page());
    links()
        .forEach(
            line -> {
              if (!own.contains(line.get("related_soc"))) {
                outside.computeIfAbsent(line.get("related_soc"), s -> new ArrayList<>()).add(line);
              }
            });
    List<List<String>> rows = new ArrayList<>();
    outside.forEach(
        (soc, lines) ->
            rows.add(
                List.of(
                    soc,
                    lines.get(0).get("related_title"),
                    Integer.toString(lines.size()),
                    Integer.toString(
                        lines.stream()
                            .mapToInt(l -> Integer.parseInt(l.get("rank")))
                            .min()
                            .orElse(0)))));
    return made(
        "related",
        "Related occupations outside",
        rows,
        List.of("soc"),
        text("soc", "SOC code"),
        text("title", "Occupation"),
        integer("occupations", "", "Occupations it is related to"),
        integer("best_rank", "", "Best rank"));
  }

  private List<DataTable.Line> links() {
    Set<String> own = roles(figures.page());
    return figures
        .data()
        .table(SharedTables.ONET_RELATED)
        .map(table -> table.where(line -> own.contains(line.get("soc"))))
        .orElse(List.of());
  }

  private Optional<PageTables.Made> made(
      String name, String title, List<List<String>> rows, List<String> key, FieldSpec... fields) {
    if (figures.data().table(SharedTables.ONET_RELATED).isEmpty()) {
      return Optional.empty();
    }
    String release = "O*NET " + figures.data().period(SharedTables.ONET_RELATED);
    TableSpec spec =
        TableSpec.of(name, title, release, key, fields)
            .licence(SharedTables.ONET_RELATED.licence());
    return Optional.of(PageTables.Made.of(spec, rows, figures.sources(SharedTables.ONET_RELATED)));
  }

  private static Set<String> roles(PageSpec page) {
    Set<String> codes = new HashSet<>();
    page.roles().forEach(role -> codes.add(role.code().soc()));
    return codes;
  }
}
