package io.waymark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An XLSX workbook, streamed: one row is in memory at a time, beside the shared strings. */
final class XlsxSheets implements Sheets {
  private final Path temporary;
  private final ReadableWorkbook workbook;

  /**
   * @param file the workbook
   * @param temporary the same file when it is ours to delete on closing, else null
   */
  XlsxSheets(Path file, Path temporary) throws UnreadableRelease {
    this.temporary = temporary;
    try {
      this.workbook = new ReadableWorkbook(file.toFile());
    } catch (IOException | RuntimeException e) {
      // The reader reports broken XML and ZIP structure by various unchecked exceptions.
      throw new UnreadableRelease("The workbook cannot be opened", e);
    }
  }

  @Override
  public List<String> names() {
    return workbook.getSheets().map(Sheet::getName).toList();
  }

  @Override
  public void rows(String sheet, Visitor visitor) throws UnreadableRelease {
    Sheet found = workbook.findSheet(sheet).orElseThrow();
    try (Stream<Row> stream = open(found)) {
      Iterator<Row> rows = stream.iterator();
      for (Row row = next(rows, sheet); row != null; row = next(rows, sheet)) {
        if (!visitor.row(row.getRowNum(), texts(row))) {
          return;
        }
      }
    }
  }

  private static Stream<Row> open(Sheet sheet) throws UnreadableRelease {
    try {
      return sheet.openStream();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableRelease("Sheet " + sheet.getName() + " cannot be opened", e);
    }
  }

  /** The next row or null; only the library's own failures are taken for a broken file. */
  private static Row next(Iterator<Row> rows, String sheet) throws UnreadableRelease {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw new UnreadableRelease("Sheet " + sheet + " breaks off", e);
    }
  }

  /** Texts by column: the reader places each cell by its reference, left-out ones are null. */
  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return Numbers.fromDouble(cell.getRawValue());
    }
    String text = cell.getText();
    return text == null ? "" : text.strip();
  }

  @Override
  public void close() {
    try {
      workbook.close();
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
