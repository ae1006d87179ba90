package io.waymark.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The published rows of all metropolitan areas, read apart from everything that made them.
 *
 * @param rows in the order of the file
 */
record Metros(List<NamedCsvRecord> rows) {
  static Metros of(Path site) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(site.resolve("data/metros.csv"))) {
      return new Metros(csv.stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> names() {
    return rows.stream().map(row -> row.getField("metro")).toList();
  }

  NamedCsvRecord named(String name) {
    return rows.stream()
        .filter(row -> row.getField("metro").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metro " + name));
  }

  /** A figure, if it was released. */
  static Optional<BigDecimal> amount(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
  }
}
