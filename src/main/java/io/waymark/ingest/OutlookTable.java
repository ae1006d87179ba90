package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projections by occupation, for the whole page and for all occupations together. */
final class OutlookTable {
  private static final String WHOLE = "whole";
  private static final List<String> NUMBERS =
      List.of("base_jobs", "projected_jobs", "job_change", "change", "openings");

  private static final List<String> WORDS = List.of("education", "experience", "training");

  private final PageFigures figures;

  OutlookTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    Optional<DataTable> shared = figures.data().table(SharedTables.PROJECTIONS);
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    DataTable table = shared.get();
    List<List<String>> rows = new ArrayList<>();
    for (PageSpec.Role role : figures.page().roles()) {
      table
          .first(line -> line.get("soc").equals(role.code().soc()))
          .ifPresent(line -> rows.add(row(role.code().soc(), role.code().title(), "role", line)));
    }
    table
        .first(line -> line.get("soc").equals("00-0000"))
        .ifPresent(line -> rows.add(row("00-0000", "All occupations", "all", line)));
    whole(table).ifPresent(rows::add);
    String decade = figures.data().period(SharedTables.PROJECTIONS);
    String base = decade.substring(0, Math.min(4, decade.length()));
    String target = base.isEmpty() ? "" : Integer.toString(Integer.parseInt(base) + 10);
    TableSpec spec =
        TableSpec.of(
            "outlook",
            "Projected employment, " + decade,
            decade,
            List.of("soc"),
            text("soc", "SOC code"),
            text("title", "Occupation"),
            text("kind", "Kind").describe("role, whole (all that the page is about) or all."),
            integer("base_jobs", "jobs", "Employment, " + base).of(base),
            integer("projected_jobs", "jobs", "Employment, " + target).of(target),
            integer("job_change", "jobs", "Change in jobs"),
            number("change", "change", "Change"),
            integer("openings", "jobs/year", "Openings a year"),
            text("education", "Typical education for entry"),
            text("experience", "Work experience in a related occupation"),
            text("training", "Typical on-the-job training"));
    return Optional.of(PageTables.Made.of(spec, rows, figures.sources(SharedTables.PROJECTIONS)));
  }

  private static List<String> row(String soc, String title, String kind, DataTable.Line line) {
    List<String> row = new ArrayList<>(List.of(soc, title, kind));
    NUMBERS.forEach(column -> row.add(line.get(column)));
    WORDS.forEach(column -> row.add(line.get(column)));
    return row;
  }

  /** The sum of the page's groups, when each of them is projected. */
  private Optional<List<String>> whole(DataTable table) {
    List<DataTable.Line> parts = new ArrayList<>();
    int latest = figures.nationalYears().isEmpty() ? 9999 : figures.nationalYears().last();
    for (PageSpec.Group group : figures.page().groups()) {
      for (PageSpec.Code code : group.in(latest)) {
        Optional<DataTable.Line> part = table.first(l -> l.get("soc").equals(code.soc()));
        if (part.isEmpty()) {
          return Optional.empty();
        }
        parts.add(part.get());
      }
    }
    Amount base = sum(parts, "base_jobs");
    Amount change = sum(parts, "job_change");
    return Optional.of(
        List.of(
            WHOLE,
            "All of these",
            WHOLE,
            base.text(),
            sum(parts, "projected_jobs").text(),
            change.text(),
            change.over(base).round(3).text(),
            sum(parts, "openings").text(),
            "",
            "",
            ""));
  }

  private static Amount sum(List<DataTable.Line> lines, String column) {
    return Amount.sum(lines.stream().map(line -> Amount.parse(line.get(column))).toList());
  }
}
