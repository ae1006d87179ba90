package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From low pay to high: the percentiles of each of the page's groups, and of all occupations. */
final class SpreadTable {
  private static final List<String> COLUMNS = List.of("jobs", "p10", "p25", "median", "p75", "p90");

  private final PageFigures figures;

  SpreadTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    if (figures.nationalYears().isEmpty()) {
      return Optional.empty();
    }
    int year = figures.nationalYears().last();
    List<List<String>> rows = new ArrayList<>();
    for (PageSpec.Group group : figures.page().groups()) {
      List<DataTable.Line> lines = figures.nationalOf(group, year);
      // Percentiles of several occupations together are not published and cannot be worked out.
      if (lines.size() == 1) {
        rows.add(row(group.name(), group.title(), lines.get(0)));
      }
    }
    figures
        .national("00-0000", year)
        .ifPresent(line -> rows.add(row("all", "All occupations", line)));
    TableSpec spec =
        TableSpec.of(
                "spread",
                "From low pay to high, by group",
                "May " + year,
                List.of("group"),
                text("group", "Group"),
                text("title", "Occupations"),
                integer("jobs", "jobs", "Jobs"),
                pay("p10", "10th percentile pay"),
                pay("p25", "25th percentile pay"),
                pay("median", "Median pay"),
                pay("p75", "75th percentile pay"),
                pay("p90", "90th percentile pay"))
            .marks(SharedTables.federalMarks(Integer.toString(TopCode.of(year))));
    return Optional.of(
        PageTables.Made.of(spec, rows, figures.sourcesOf(SharedTables.NATIONAL, year)));
  }

  private static List<String> row(String group, String title, DataTable.Line line) {
    List<String> row = new ArrayList<>(List.of(group, title));
    COLUMNS.forEach(column -> row.add(line.get(column)));
    return row;
  }
}
