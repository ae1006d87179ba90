package io.waymark.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of the metro workbook as plain CSV, for when only an extract is at hand. Blank cells are
 * figures that were not released.
 */
final class OewsExtract {
  private final ImportRequest request;
  private final ReleaseFile file;
  private final Scope scope;
  private final Harvest harvest;
  private final Findings findings;
  private final Map<String, Integer> seen = new HashMap<>();

  OewsExtract(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings) {
    this.request = request;
    this.file = file;
    this.scope = scope;
    this.harvest = harvest;
    this.findings = findings;
  }

  void read(Sheets sheets) throws UnreadableRelease {
    Optional<SheetTable> found = SheetTable.find(sheets, List.of("cbsa", "area"), findings);
    if (found.isEmpty()) {
      return;
    }
    SheetTable table = found.get();
    String code = table.has("soc") ? "soc" : "occ_code";
    String jobs = table.has("emp") ? "emp" : "tot_emp";
    String median = table.has("p50") ? "p50" : "a_median";
    List<String> needed = new ArrayList<>(List.of("cbsa", "area", code));
    if (!table.has(jobs) && !table.has(median)) {
      needed.add(jobs);
      needed.add(median);
    }
    Optional<Integer> year =
        table.has("year")
            ? request.year()
            : ReleaseYear.of(request, file.name(), List.of(), findings);
    if (!table.require(needed) || !table.has("year") && year.isEmpty()) {
      return;
    }
    Set<Integer> years = new TreeSet<>();
    table.lines(
        line -> {
          Optional<Integer> of = table.has("year") ? yearOf(line) : year;
          of.ifPresent(
              y -> {
                years.add(y);
                row(line, y, code, jobs, median);
              });
        });
    if (year.isPresent() && !years.contains(year.get())) {
      findings.year(
          "No row is of %d; the file has %s.".formatted(year.get(), years),
          "Import the file of the right year.");
    }
    for (int y : years) {
      harvest.source(
          SharedTables.METRO_OCCUPATIONS,
          Integer.toString(y),
          SourceEntry.of(
              request,
              file,
              OewsImporter.TITLE,
              OewsImporter.PUBLISHER,
              OewsImporter.ADDRESS,
              "May " + y,
              OewsNotes.of(SharedTables.METRO_OCCUPATIONS) + OewsNotes.EXTRACT));
    }
  }

  private Optional<Integer> yearOf(SheetTable.Line line) {
    String text = line.get("year");
    if (text.matches("20\\d\\d")) {
      return Optional.of(Integer.valueOf(text));
    }
    findings.year(
        "Row %d says \"%s\" for its year.".formatted(line.number(), text),
        "Every row of the extract has to name the year of its release.");
    return Optional.empty();
  }

  private void row(SheetTable.Line line, int year, String code, String jobs, String median) {
    String soc = line.get(code);
    String cbsa = line.get("cbsa");
    if (!scope.keepsDetailed(soc)) {
      return;
    }
    Integer first = seen.putIfAbsent(year + " " + cbsa + " " + soc, line.number());
    if (first != null) {
      findings.layout(
          "Rows %d and %d both hold %s in metro %s, May %d."
              .formatted(first, line.number(), soc, cbsa, year),
          "Keep one of them.");
      return;
    }
    harvest.row(
        SharedTables.METRO_OCCUPATIONS,
        Integer.toString(year),
        List.of(
            Integer.toString(year),
            cbsa,
            line.get("area"),
            soc,
            line.numeric(jobs),
            line.numeric(line.has("lq") ? "lq" : "loc_quotient"),
            line.numeric(line.has("mean") ? "mean" : "a_mean"),
            line.numeric(line.has("p10") ? "p10" : "a_pct10"),
            line.numeric(median),
            line.numeric(line.has("p90") ? "p90" : "a_pct90"),
            Integer.toString(TopCode.of(year))));
  }
}
