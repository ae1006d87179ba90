package io.waymark.site.faces;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a chart as its download has them, with which every other face is compared.
 *
 * @param header the download's columns
 * @param columns the columns without those that say how another stands to the truth
 */
record Frame(List<String> header, List<String> columns, List<List<Cell>> rows) {
  /**
   * A cell.
   *
   * @param text as the download has it
   * @param state as the column beside it says; {@code exact} where there is none
   */
  record Cell(String text, String state) {
    boolean isReleased() {
      return !state.equals("not released");
    }

    /** The amount; empty where none was released and in cells of words. */
    Optional<BigDecimal> amount() {
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    /** Words without the mark that keeps spreadsheets from calculating them. */
    String words() {
      return text.matches("'[=+@\\t\\r-].*") ? text.substring(1) : text;
    }
  }

  static Frame read(Path csv) {
    List<CsvRecord> records;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      records = reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = records.get(0).getFields();
    List<Integer> amounts = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!isState(header, i)) {
        amounts.add(i);
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (CsvRecord line : records.subList(1, records.size())) {
      List<Cell> row = new ArrayList<>();
      for (int i : amounts) {
        boolean stated = i + 1 < header.size() && isState(header, i + 1);
        row.add(new Cell(line.getField(i), stated ? line.getField(i + 1) : "exact"));
      }
      rows.add(row);
    }
    return new Frame(header, amounts.stream().map(header::get).toList(), rows);
  }

  private static boolean isState(List<String> header, int at) {
    return at > 0 && header.get(at).equals(header.get(at - 1) + "_state");
  }

  List<Cell> column(int at) {
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /** The released amounts of a column, from top to bottom. */
  List<BigDecimal> released(int at) {
    return column(at).stream().flatMap(cell -> cell.amount().stream()).toList();
  }
}
