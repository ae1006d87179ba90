package io.waymark.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Employment Projections: Table 1.2 of occupation.xlsx, whose numbers are in thousands of jobs. */
final class ProjectionsImporter implements Importer {
  private static final String SHEET = "Table 1.2";
  private static final Pattern PERIOD =
      Pattern.compile("(?i)employment change, percent, (20\\d\\d)[–-](\\d\\d)");
  private static final String NOTE =
      "Counts self-employed people too, so its employment is not that of the wage statistics.";

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    try (Sheets sheets = file.open()) {
      Optional<SheetTable> found =
          SheetTable.onSheet(
              sheets,
              SHEET,
              List.of(
                  "Occupation type",
                  "Typical education needed for entry",
                  "Work experience in a related occupation"),
              findings);
      if (found.isEmpty()) {
        return;
      }
      SheetTable table = found.get();
      Optional<Matcher> period =
          table.headers().stream().map(PERIOD::matcher).filter(Matcher::find).findFirst();
      if (period.isEmpty()) {
        findings.layout(
            "No column \"Employment change, percent, YYYY–YY\" is on sheet " + SHEET + ".",
            "The sheet has: " + String.join("; ", table.headers()) + ".");
        return;
      }
      int base = Integer.parseInt(period.get().group(1));
      String label = base + "–" + period.get().group(2);
      if (request.year().isPresent() && request.year().get() != base) {
        findings.year(
            "The projections are those of %s, not from %d.".formatted(label, request.year().get()),
            "Import the release of the right decade.");
        return;
      }
      new Columns(base, label).read(table, scope, harvest);
      harvest.period(SharedTables.PROJECTIONS, label);
      harvest.source(
          SharedTables.PROJECTIONS,
          "",
          SourceEntry.of(
              request,
              file,
              "Employment Projections",
              OewsImporter.PUBLISHER,
              "https://www.bls.gov/emp/tables.htm",
              label,
              NOTE));
    }
  }

  /** The headers of a decade. */
  private record Columns(int base, String label) {
    String title() {
      return base + " National Employment Matrix title";
    }

    String code() {
      return base + " National Employment Matrix code";
    }

    String baseJobs() {
      return "Employment, " + base;
    }

    String projectedJobs() {
      return "Employment, " + (base + 10);
    }

    String jobChange() {
      return "Employment change, numeric, " + label;
    }

    String change() {
      return "Employment change, percent, " + label;
    }

    String openings() {
      return "Occupational openings, " + label + " annual average";
    }

    static final String EDUCATION = "Typical education needed for entry";
    static final String EXPERIENCE = "Work experience in a related occupation";
    static final String TRAINING =
        "Typical on-the-job training needed to attain competency in the occupation";

    void read(SheetTable table, Scope scope, Harvest harvest) throws UnreadableRelease {
      boolean complete =
          table.require(
              List.of(
                  title(),
                  code(),
                  "Occupation type",
                  baseJobs(),
                  projectedJobs(),
                  jobChange(),
                  change(),
                  openings(),
                  EDUCATION,
                  EXPERIENCE,
                  TRAINING));
      if (complete) {
        table.lines(line -> row(line, scope, harvest));
      }
    }

    private void row(SheetTable.Line line, Scope scope, Harvest harvest) {
      String soc = line.get(code());
      // Footnotes follow the table; a summary row may repeat the code of its only line item.
      if (!soc.matches("\\d\\d-\\d{4}") || !scope.keeps(soc)) {
        return;
      }
      harvest.row(
          SharedTables.PROJECTIONS,
          "",
          List.of(
              soc,
              line.get(title()).strip(),
              line.get("Occupation type").equals("Summary") ? "group" : "detailed",
              scaled(line.numeric(baseJobs()), 3),
              scaled(line.numeric(projectedJobs()), 3),
              scaled(line.numeric(jobChange()), 3),
              scaled(line.numeric(change()), -2),
              scaled(line.numeric(openings()), 3),
              words(line.get(EDUCATION)),
              words(line.get(EXPERIENCE)),
              words(line.get(TRAINING))));
    }

    /** Thousands become jobs (3), percent a fraction (-2); marks stay as they are. */
    private static String scaled(String cell, int powerOfTen) {
      return Numbers.parse(cell)
          .map((BigDecimal n) -> Numbers.plain(n.scaleByPowerOfTen(powerOfTen)))
          .orElse(cell);
    }

    /** A dash stands for nothing assigned. */
    private static String words(String cell) {
      return cell.equals("—") || cell.equals("-") ? "" : cell;
    }
  }
}
