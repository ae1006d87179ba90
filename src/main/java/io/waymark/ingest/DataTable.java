package io.waymark.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A table as our CSVs hold it: texts under a header.
 *
 * @param columns the header
 * @param rows one text a column
 */
record DataTable(List<String> columns, List<List<String>> rows) {
  DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A row that is asked by column name; an unknown name is a bug. */
  record Line(DataTable table, List<String> cells) {
    String get(String column) {
      int at = table.columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("No column " + column + " in " + table.columns);
      }
      return cells.get(at);
    }

    int year() {
      return Integer.parseInt(get("year"));
    }
  }

  List<Line> lines() {
    return rows.stream().map(cells -> new Line(this, cells)).toList();
  }

  List<Line> where(Predicate<Line> condition) {
    return lines().stream().filter(condition).toList();
  }

  Optional<Line> first(Predicate<Line> condition) {
    return lines().stream().filter(condition).findFirst();
  }

  /** Ordered by the given columns; texts of digits compare as numbers. */
  DataTable sorted(List<String> by) {
    List<Integer> keys = by.stream().map(columns::indexOf).toList();
    Comparator<List<String>> order = (a, b) -> 0;
    for (int key : keys) {
      order = order.thenComparing(row -> row.get(key), DataTable::compare);
    }
    List<List<String>> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return new DataTable(columns, sorted);
  }

  private static int compare(String a, String b) {
    boolean numbers = isInteger(a) && isInteger(b) && a.length() != b.length();
    return numbers ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  private static boolean isInteger(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** As RFC 4180 text, lines ended by LF, quoted only where needed. */
  String csv() {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(columns);
      rows.forEach(writer::writeRecord);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The table that {@link #csv} wrote; empty when the text is no such table of these columns. */
  static Optional<DataTable> parse(String csv, List<String> columns) {
    List<List<String>> rows = new ArrayList<>();
    var texts = new Texts();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      reader.forEach(record -> rows.add(texts.shared(record.getFields())));
    } catch (java.io.IOException | CsvParseException e) {
      return Optional.empty();
    }
    if (rows.isEmpty() || !rows.get(0).equals(columns)) {
      return Optional.empty();
    }
    return Optional.of(new DataTable(columns, rows.subList(1, rows.size())));
  }
}
