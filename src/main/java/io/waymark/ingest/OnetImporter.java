package io.waymark.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tables of the O*NET Database: Skills, Knowledge, Technology Skills and Related Occupations, told
 * apart by their columns and elements.
 *
 * <p>O*NET splits some occupations of the SOC further ({@code 15-2051.01}). What is printed for the
 * occupation itself ({@code .00}) is taken; where there is none, the mean of its parts.
 */
final class OnetImporter implements Importer {
  private static final String CODE = "O*NET-SOC Code";
  private static final List<String> RATINGS =
      List.of(CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress");
  private static final List<String> TECHNOLOGY =
      List.of(CODE, "Example", "Commodity Title", "Hot Technology", "In Demand");
  private static final List<String> RELATED =
      List.of(CODE, "Related O*NET-SOC Code", "Related Title", "Index");

  @Override
  public void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease {
    if (request.release().isEmpty()) {
      findings.year(
          "The file doesn't say which release of the O*NET Database it is.",
          "Say it: --release 30.0 (its Read Me or the page it was fetched from tells).");
      return;
    }
    try (Sheets sheets = file.open()) {
      Optional<SheetTable> found = SheetTable.find(sheets, List.of(CODE), findings);
      if (found.isEmpty()) {
        return;
      }
      SheetTable table = found.get();
      TableSpec into;
      if (table.has("Example") || table.has("Commodity Title")) {
        into = technology(table, scope, harvest);
      } else if (table.has("Related O*NET-SOC Code") || table.has("Related Title")) {
        into = related(table, scope, harvest);
      } else if (table.has("Job Zone")) {
        into = zones(table, scope, harvest);
      } else if (table.has("Title") && table.has("Description")) {
        into = titles(table, scope, harvest);
      } else {
        into = ratings(table, scope, harvest, findings);
      }
      String release = request.release().get();
      harvest.period(into, release);
      harvest.source(
          into,
          "",
          SourceEntry.of(
              request,
              file,
              "O*NET Database",
              "U.S. Department of Labor, Employment and Training Administration",
              "https://www.onetcenter.org/database.html",
              release,
              changes(into)));
    }
  }

  /** What is done to the table before it is printed, as its licence wants it said. */
  private static String changes(TableSpec table) {
    String what = "values are averaged over the occupations shown.";
    if (table.equals(SharedTables.ONET_TECHNOLOGY)) {
      what = "the occupations that use a technology are counted.";
    } else if (table.equals(SharedTables.ONET_RELATED)) {
      what = "related pairs of occupations are counted.";
    } else if (table.equals(SharedTables.ONET_ZONES)) {
      what = "an occupation without a zone of its own gets the one of most of its parts.";
    } else if (table.equals(SharedTables.ONET_TITLES)) {
      what = "only titles are kept.";
    }
    return "Used with changes: " + what;
  }

  private static TableSpec ratings(
      SheetTable table, Scope scope, Harvest harvest, Findings findings) throws UnreadableRelease {
    List<String> needed = new ArrayList<>(RATINGS);
    needed.add("Not Relevant");
    if (!table.require(needed)) {
      return SharedTables.ONET_SKILLS;
    }
    var all = new Ratings();
    table.lines(line -> all.add(line, scope));
    TableSpec into = all.knowledge ? SharedTables.ONET_KNOWLEDGE : SharedTables.ONET_SKILLS;
    if (all.knowledge == all.skills) {
      findings.layout(
          "Sheet %s rates neither skills (elements 2.A, 2.B) nor knowledge (2.C) alone."
              .formatted(table.sheet()),
          "Import Skills.xlsx, Knowledge.xlsx, Technology Skills.xlsx, Related Occupations.xlsx, Job"
              + " Zones.xlsx or Occupation Data.xlsx.");
      return into;
    }
    all.write(into, harvest);
    return into;
  }

  /** Ratings by occupation and element, each of its parts apart until all are read. */
  private static final class Ratings {
    private boolean knowledge;
    private boolean skills;
    private final Map<String, Map<String, Map<String, Map<String, BigDecimal>>>> values =
        new TreeMap<>();

    void add(SheetTable.Line line, Scope scope) {
      String element = line.get("Element ID");
      knowledge |= element.startsWith("2.C");
      skills |= element.startsWith("2.A") || element.startsWith("2.B");
      String code = line.get(CODE);
      boolean printed =
          !line.get("Recommend Suppress").equals("Y") && !line.get("Not Relevant").equals("Y");
      if (code.length() >= 7 && scope.keeps(soc(code)) && printed) {
        Numbers.parse(line.numeric("Data Value"))
            .ifPresent(
                value ->
                    values
                        .computeIfAbsent(soc(code), s -> new TreeMap<>())
                        .computeIfAbsent(line.get("Element Name"), e -> new TreeMap<>())
                        .computeIfAbsent(line.get("Scale ID"), e -> new TreeMap<>())
                        .put(code, value));
      }
    }

    void write(TableSpec into, Harvest harvest) {
      values.forEach(
          (soc, elements) ->
              elements.forEach(
                  (element, scales) ->
                      harvest.row(
                          into,
                          "",
                          List.of(soc, element, value(scales, "IM"), value(scales, "LV")))));
    }

    private static String value(Map<String, Map<String, BigDecimal>> scales, String scale) {
      Map<String, BigDecimal> parts = scales.getOrDefault(scale, Map.of());
      for (var part : parts.entrySet()) {
        if (part.getKey().endsWith(".00")) {
          return Numbers.plain(part.getValue());
        }
      }
      if (parts.isEmpty()) {
        return "";
      }
      BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return Numbers.plain(sum.divide(BigDecimal.valueOf(parts.size()), 2, RoundingMode.HALF_UP));
    }
  }

  private static TableSpec technology(SheetTable table, Scope scope, Harvest harvest)
      throws UnreadableRelease {
    if (table.require(TECHNOLOGY)) {
      Map<List<String>, boolean[]> found = new HashMap<>();
      table.lines(
          line -> {
            String soc = soc(line.get(CODE));
            if (scope.keeps(soc)) {
              boolean[] flags =
                  found.computeIfAbsent(
                      List.of(soc, line.get("Example"), line.get("Commodity Title")),
                      k -> new boolean[2]);
              flags[0] |= line.get("Hot Technology").equals("Y");
              flags[1] |= line.get("In Demand").equals("Y");
            }
          });
      found.forEach(
          (key, flags) ->
              harvest.row(
                  SharedTables.ONET_TECHNOLOGY,
                  "",
                  List.of(key.get(0), key.get(1), key.get(2), yes(flags[0]), yes(flags[1]))));
    }
    return SharedTables.ONET_TECHNOLOGY;
  }

  /** What is printed for the occupation itself; else the zone of most of its parts, the lowest. */
  private static TableSpec zones(SheetTable table, Scope scope, Harvest harvest)
      throws UnreadableRelease {
    if (table.require(List.of(CODE, "Job Zone"))) {
      Map<String, Map<String, Integer>> zones = new TreeMap<>();
      table.lines(
          line -> {
            String zone = line.numeric("Job Zone");
            if (scope.keeps(soc(line.get(CODE))) && !zone.isEmpty()) {
              zones
                  .computeIfAbsent(soc(line.get(CODE)), s -> new TreeMap<>())
                  .merge(zone, line.get(CODE).endsWith(".00") ? 1000 : 1, Integer::sum);
            }
          });
      zones.forEach(
          (soc, votes) -> {
            int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
            votes.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .findFirst()
                .ifPresent(e -> harvest.row(SharedTables.ONET_ZONES, "", List.of(soc, e.getKey())));
          });
    }
    return SharedTables.ONET_ZONES;
  }

  private static TableSpec titles(SheetTable table, Scope scope, Harvest harvest)
      throws UnreadableRelease {
    table.lines(
        line -> {
          String soc = soc(line.get(CODE));
          if (scope.keeps(soc)) {
            harvest.row(
                SharedTables.ONET_TITLES, "", List.of(soc, line.get(CODE), line.get("Title")));
          }
        });
    return SharedTables.ONET_TITLES;
  }

  private static TableSpec related(SheetTable table, Scope scope, Harvest harvest)
      throws UnreadableRelease {
    if (table.require(RELATED)) {
      Map<List<String>, List<String>> best =
          new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
      table.lines(
          line -> {
            String soc = soc(line.get(CODE));
            String other = soc(line.get("Related O*NET-SOC Code"));
            if (scope.keeps(soc) && !soc.equals(other)) {
              List<String> row =
                  List.of(soc, other, line.get("Related Title"), line.numeric("Index"));
              best.merge(
                  List.of(soc, other),
                  row,
                  (a, b) -> Integer.parseInt(a.get(3)) <= Integer.parseInt(b.get(3)) ? a : b);
            }
          });
      best.values().forEach(row -> harvest.row(SharedTables.ONET_RELATED, "", row));
    }
    return SharedTables.ONET_RELATED;
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  /** The occupation of the SOC that an O*NET code belongs to: {@code 15-2051.01} to 15-2051. */
  private static String soc(String code) {
    return code.length() >= 7 ? code.substring(0, 7).toUpperCase(Locale.ROOT) : code;
  }
}
