package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page's occupations one by one: jobs, pay, outlook, and the career step each stands on. */
final class RolesTable {
  private static final List<String> NATIONAL =
      List.of("jobs", "mean", "p10", "p25", "median", "p75", "p90");
  private static final List<String> PROJECTED =
      List.of("change", "job_change", "openings", "education", "experience", "training");

  private final PageFigures figures;

  RolesTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    if (figures.nationalYears().isEmpty()) {
      return Optional.empty();
    }
    int year = figures.nationalYears().last();
    List<List<String>> rows = new ArrayList<>();
    for (PageSpec.Role role : figures.page().roles()) {
      figures.national(role.code(), year).ifPresent(line -> rows.add(row(role, line)));
    }
    String decade = figures.data().period(SharedTables.PROJECTIONS);
    TableSpec spec =
        TableSpec.of(
                "roles",
                "Occupations: jobs, pay and outlook",
                "May " + year,
                List.of("soc"),
                text("soc", "SOC code"),
                text("title", "Role"),
                text("official_title", "Occupation"),
                integer("step", "", "Step"),
                text("level", "Level"),
                integer("jobs", "jobs", "Jobs"),
                pay("mean", "Mean pay"),
                pay("p10", "10th percentile pay"),
                pay("p25", "25th percentile pay"),
                pay("median", "Median pay"),
                pay("p75", "75th percentile pay"),
                pay("p90", "90th percentile pay"),
                number("change", "change", "Projected change").of(decade),
                integer("job_change", "jobs", "Projected change in jobs").of(decade),
                integer("openings", "jobs/year", "Projected openings a year").of(decade),
                text("education", "Typical education for entry"),
                text("experience", "Work experience in a related occupation"),
                text("training", "Typical on-the-job training"))
            .marks(SharedTables.federalMarks(Integer.toString(TopCode.of(year))));
    List<SourceEntry> sources = new ArrayList<>(figures.sourcesOf(SharedTables.NATIONAL, year));
    sources.addAll(figures.sources(SharedTables.PROJECTIONS));
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  private List<String> row(PageSpec.Role role, DataTable.Line line) {
    String level = figures.page().steps().get(role.step() - 1);
    List<String> row =
        new ArrayList<>(
            List.of(
                role.code().soc(),
                role.code().title(),
                line.get("title"),
                Integer.toString(role.step()),
                level));
    NATIONAL.forEach(column -> row.add(line.get(column)));
    Optional<DataTable.Line> projected =
        figures
            .data()
            .table(SharedTables.PROJECTIONS)
            .flatMap(t -> t.first(p -> p.get("soc").equals(role.code().soc())));
    PROJECTED.forEach(column -> row.add(projected.map(p -> p.get(column)).orElse("")));
    return row;
  }
}
