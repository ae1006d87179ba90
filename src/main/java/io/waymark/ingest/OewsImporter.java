package io.waymark.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Occupational Employment and Wage Statistics: the national, sector and metro workbooks in the
 * layouts of May 2013 and later, and extracts of the metro workbook as plain CSV.
 *
 * <p>A workbook says by its columns and rows which of the three it is. An extract has the columns
 * {@code cbsa}, {@code area}, a code ({@code occ_code} or {@code soc}) and employment ({@code
 * tot_emp} or {@code emp}), a median ({@code a_median} or {@code p50}), or both.
 */
final class OewsImporter implements Importer {
  static final String TITLE = "Occupational Employment and Wage Statistics";
  static final String PUBLISHER = "U.S. Bureau of Labor Statistics";
  static final String ADDRESS = "https://www.bls.gov/oes/tables.htm";

  private static final List<String> NATIONAL =
      List.of(
          "OCC_CODE",
          "OCC_TITLE",
          "TOT_EMP",
          "A_MEAN",
          "A_PCT10",
          "A_PCT25",
          "A_MEDIAN",
          "A_PCT75",
          "A_PCT90",
          "H_PCT10",
          "H_PCT25",
          "H_MEDIAN",
          "H_PCT75",
          "H_PCT90");
  private static final List<String> AREAS =
      List.of("AREA", "AREA_TITLE", "AREA_TYPE", "NAICS", "NAICS_TITLE", "I_GROUP");

  /** Columns of the official layout that aren't read, so none of them is a renamed one. */
  private static final Set<String> UNREAD =
      Set.of(
          "EMP_PRSE",
          "LOC_QUOTIENT",
          "JOBS_1000",
          "PCT_TOTAL",
          "PCT_RPT",
          "H_MEAN",
          "MEAN_PRSE",
          "ANNUAL",
          "HOURLY",
          "PRIM_STATE",
          "OWN_CODE",
          "OCC_GROUP",
          "O_GROUP",
          "AREA",
          "AREA_TITLE",
          "AREA_TYPE",
          "NAICS",
          "NAICS_TITLE",
          "I_GROUP");

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    try (Sheets sheets = file.open()) {
      if (isExtract(sheets)) {
        new OewsExtract(request, file, scope, harvest, findings).read(sheets);
        return;
      }
      Optional<SheetTable> found = SheetTable.find(sheets, NATIONAL, findings);
      if (found.isEmpty()) {
        return;
      }
      SheetTable table = found.get();
      boolean complete = table.require(NATIONAL, UNREAD);
      String level = table.has("OCC_GROUP") ? "OCC_GROUP" : "O_GROUP";
      complete &= table.require(List.of(level));
      // From May 2024 the national workbook has the columns of areas and industries too.
      boolean areas = AREAS.stream().anyMatch(table::has);
      complete &= !areas || table.require(AREAS);
      Optional<Integer> year =
          ReleaseYear.of(request, file.name(), List.of(table.sheet()), findings);
      if (complete && year.isPresent()) {
        var reading = new Reading(request, file, scope, harvest, year.get(), level, areas);
        table.lines(reading::line);
        reading.finish(findings);
      }
    }
  }

  private static boolean isExtract(Sheets sheets) throws UnreadableRelease {
    Set<String> header = new LinkedHashSet<>();
    String first = sheets.names().get(0);
    sheets.rows(
        first,
        (number, cells) -> {
          header.addAll(cells);
          return false;
        });
    return header.contains("cbsa");
  }

  /** One pass over one workbook. */
  private static final class Reading {
    private final ImportRequest request;
    private final ReleaseFile file;
    private final Scope scope;
    private final Harvest harvest;
    private final int year;
    private final String level;
    private final boolean areas;
    private final String topCode;
    private final Set<TableSpec> touched = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<String>> nation = new LinkedHashMap<>();

    Reading(
        ImportRequest request,
        ReleaseFile file,
        Scope scope,
        Harvest harvest,
        int year,
        String level,
        boolean areas) {
      this.request = request;
      this.file = file;
      this.scope = scope;
      this.harvest = harvest;
      this.year = year;
      this.level = level;
      this.areas = areas;
      this.topCode = Integer.toString(TopCode.of(year));
    }

    void line(SheetTable.Line line) {
      String soc = line.get("OCC_CODE");
      if (soc.isEmpty()) {
        return;
      }
      boolean wholeNation = !areas || line.get("AREA_TYPE").equals("1");
      String industries = areas ? line.get("I_GROUP") : "cross-industry";
      if (wholeNation && industries.startsWith("cross-industry")) {
        national(line, soc);
      } else if (wholeNation && industries.equals("sector")) {
        sector(line, soc);
      } else if (line.get("AREA_TYPE").equals("4")) {
        metro(line, soc);
      }
    }

    private void national(SheetTable.Line line, String soc) {
      touched.add(SharedTables.NATIONAL);
      // An occupation that is broad and detailed at once is printed twice with the same figures.
      String printed = levelOf(soc, line.get(level));
      if (scope.keeps(soc) && (printed.equals("detailed") || !nation.containsKey(soc))) {
        nation.put(
            soc,
            List.of(
                part(),
                soc,
                line.get("OCC_TITLE"),
                printed,
                line.numeric("TOT_EMP"),
                line.numeric("A_MEAN"),
                line.numeric("A_PCT10"),
                line.numeric("A_PCT25"),
                line.numeric("A_MEDIAN"),
                line.numeric("A_PCT75"),
                line.numeric("A_PCT90"),
                topCode,
                line.numeric("H_PCT10"),
                line.numeric("H_PCT25"),
                line.numeric("H_MEDIAN"),
                line.numeric("H_PCT75"),
                line.numeric("H_PCT90")));
      }
    }

    private void sector(SheetTable.Line line, String soc) {
      touched.add(SharedTables.SECTORS);
      if (scope.keepsDetailed(soc) && seen.add(line.get("NAICS") + " " + soc)) {
        harvest.row(
            SharedTables.SECTORS,
            part(),
            List.of(
                part(),
                line.get("NAICS"),
                line.get("NAICS_TITLE"),
                soc,
                line.get("OCC_TITLE"),
                line.numeric("TOT_EMP"),
                line.numeric("A_PCT10"),
                line.numeric("A_PCT25"),
                line.numeric("A_MEDIAN"),
                line.numeric("A_PCT75"),
                line.numeric("A_PCT90"),
                topCode));
      }
    }

    private void metro(SheetTable.Line line, String soc) {
      touched.add(SharedTables.METRO_OCCUPATIONS);
      if (scope.keepsDetailed(soc) && seen.add(line.get("AREA") + " " + soc)) {
        harvest.row(
            SharedTables.METRO_OCCUPATIONS,
            part(),
            List.of(
                part(),
                line.get("AREA"),
                line.get("AREA_TITLE"),
                soc,
                line.numeric("TOT_EMP"),
                line.numeric("LOC_QUOTIENT"),
                line.numeric("A_MEAN"),
                line.numeric("A_PCT10"),
                line.numeric("A_MEDIAN"),
                line.numeric("A_PCT90"),
                topCode));
      }
    }

    private String part() {
      return Integer.toString(year);
    }

    /** Up to May 2018 detailed rows have no level of their own name: the code says it. */
    private static String levelOf(String soc, String printed) {
      if (!printed.isBlank()) {
        return printed;
      }
      return soc.endsWith("0") ? "broad" : "detailed";
    }

    void finish(Findings findings) {
      if (touched.isEmpty()) {
        findings.layout(
            "No row is national, of a sector or of a metropolitan area.",
            "Import the workbook of oesmYYnat.zip, oesmYYin4.zip (sectors) or oesmYYma.zip.");
      }
      nation.values().forEach(row -> harvest.row(SharedTables.NATIONAL, part(), row));
      for (TableSpec table : touched) {
        harvest.source(table, part(), source(table));
      }
    }

    private SourceEntry source(TableSpec table) {
      return SourceEntry.of(
          request, file, TITLE, PUBLISHER, ADDRESS, "May " + year, OewsNotes.of(table));
    }
  }
}
