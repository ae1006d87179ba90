package io.waymark.ingest;

import io.waymark.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table inside a release, known by its header row: cells are asked for by column name only. */
final class SheetTable {
  private static final int HEADER_WITHIN = 20;

  private final Sheets sheets;
  private final String sheet;
  private final int headerRow;
  private final Map<String, Integer> columns;
  private final List<String> headers;
  private final Findings findings;

  private SheetTable(
      Sheets sheets, String sheet, int headerRow, List<String> headers, Findings findings) {
    this.sheets = sheets;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.headers = headers.stream().filter(h -> !h.isBlank()).toList();
    this.findings = findings;
    this.columns = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.get(i).isBlank()) {
        columns.putIfAbsent(normal(headers.get(i)), i);
      }
    }
  }

  /** A data row. */
  final class Line {
    private final int number;
    private final List<String> cells;

    private Line(int number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** The text under a column; empty when the row leaves it out or the table lacks the column. */
    String get(String column) {
      Integer at = columns.get(normal(column));
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    boolean has(String column) {
      return SheetTable.this.has(column);
    }

    /** A number in plain notation, a federal mark as printed, or an empty text. */
    String numeric(String column) {
      String cell = get(column);
      if (cell.isEmpty() || FEDERAL_MARKS.contains(cell)) {
        return cell;
      }
      return Numbers.parse(cell)
          .map(Numbers::plain)
          .orElseGet(
              () -> {
                findings.layout(
                    "Row %d of %s holds \"%s\" under %s, which is neither a number nor one of the marks *, ** and #."
                        .formatted(number, describe(), cell, column),
                    "See the release's notes for what it means; the importer has to be taught it.");
                return "";
              });
    }

    int number() {
      return number;
    }
  }

  /** Takes data rows one by one. */
  interface Reader {
    void line(Line line);
  }

  static final Set<String> FEDERAL_MARKS = Set.of("*", "**", "#");

  /**
   * The table whose header row holds most of {@code expected}, on any sheet; a diagnostic and
   * nothing when none holds half of them.
   */
  static Optional<SheetTable> find(Sheets sheets, List<String> expected, Findings findings)
      throws UnreadableRelease {
    return find(sheets, sheets.names(), expected, findings);
  }

  /** The table on the sheet of that name; a diagnostic when there is no such sheet. */
  static Optional<SheetTable> onSheet(
      Sheets sheets, String name, List<String> expected, Findings findings)
      throws UnreadableRelease {
    if (!sheets.names().contains(name)) {
      findings.layout(
          "Sheet \"%s\" is missing; the workbook has %s."
              .formatted(name, String.join(", ", sheets.names())),
          successor(name, sheets.names())
              .map(
                  close ->
                      "Is it now called \"" + close + "\"? Then the importer has to be taught.")
              .orElse("Check that this is the right workbook of the release."));
      return Optional.empty();
    }
    return find(sheets, List.of(name), expected, findings);
  }

  private static Optional<SheetTable> find(
      Sheets sheets, List<String> names, List<String> expected, Findings findings)
      throws UnreadableRelease {
    List<String> wanted = expected.stream().map(SheetTable::normal).toList();
    var best =
        new Object() {
          String sheet = "";
          int row;
          long score;
          List<String> cells = List.of();
        };
    for (String name : names) {
      sheets.rows(
          name,
          (number, cells) -> {
            List<String> here = cells.stream().map(SheetTable::normal).toList();
            long score = wanted.stream().filter(here::contains).count();
            if (score > best.score) {
              best.sheet = name;
              best.row = number;
              best.score = score;
              best.cells = List.copyOf(cells);
            }
            return number < HEADER_WITHIN;
          });
    }
    if (best.score * 2 < wanted.size()) {
      findings.layout(
          "No table with the columns %s was found; the file has %s."
              .formatted(
                  String.join(", ", expected),
                  names.size() == 1 ? "one: " + names.get(0) : String.join(", ", names)),
          "Check that this is the file of the release that `waymark import` asks for.");
      return Optional.empty();
    }
    return Optional.of(new SheetTable(sheets, best.sheet, best.row, best.cells, findings));
  }

  /**
   * A renamed sheet most likely keeps the old name's beginning; else any close one may be meant.
   */
  private static Optional<String> successor(String name, List<String> names) {
    List<String> longer = names.stream().filter(n -> n.startsWith(name)).toList();
    return longer.isEmpty() ? DidYouMean.closest(name, names) : Optional.of(longer.get(0));
  }

  boolean has(String column) {
    return columns.containsKey(normal(column));
  }

  /** The headers as printed. */
  List<String> headers() {
    return headers;
  }

  String sheet() {
    return sheet;
  }

  /** Reports each of these columns that is missing; answers whether all are there. */
  boolean require(List<String> names) {
    return require(names, Set.of());
  }

  /**
   * @param familiar columns known to mean something else, which no missing one can have become
   */
  boolean require(List<String> names, Set<String> familiar) {
    boolean complete = true;
    for (String name : names) {
      if (!has(name)) {
        complete = false;
        findings.layout(
            "Column %s is missing from %s, whose header is row %d."
                .formatted(name, describe(), headerRow),
            DidYouMean.hint(name, unclaimed(names, familiar))
                .orElse("The sheet has no column that the importer doesn't know."));
      }
    }
    return complete;
  }

  /** A renamed column is among those that nobody else asked for. */
  private List<String> unclaimed(List<String> names, Set<String> familiar) {
    List<String> claimed = names.stream().map(SheetTable::normal).toList();
    List<String> rest = new ArrayList<>(headers);
    rest.removeIf(
        header ->
            claimed.contains(normal(header))
                || familiar.contains(header.strip().toUpperCase(Locale.ROOT)));
    return rest;
  }

  void lines(Reader reader) throws UnreadableRelease {
    sheets.rows(
        sheet,
        (number, cells) -> {
          if (number > headerRow && cells.stream().anyMatch(cell -> !cell.isBlank())) {
            reader.line(new Line(number, cells));
          }
          return true;
        });
  }

  private String describe() {
    return "sheet " + sheet;
  }

  /** Headers are compared without case, footnote numbers and repeated spaces. */
  private static String normal(String header) {
    return header
        .replaceAll("\\[\\d+\\]", "")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
