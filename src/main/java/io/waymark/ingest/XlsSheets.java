package io.waymark.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** A workbook in the format before 2007; held in memory whole, as those files are small. */
final class XlsSheets implements Sheets {
  private final HSSFWorkbook workbook;

  XlsSheets(InputStream bytes) throws UnreadableRelease {
    try {
      this.workbook = new HSSFWorkbook(bytes);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableRelease("The old Excel workbook cannot be opened", e);
    }
  }

  @Override
  public List<String> names() {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  @Override
  public void rows(String sheet, Visitor visitor) {
    HSSFSheet found = workbook.getSheet(sheet);
    for (Row row : found) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        Cell cell = row.getCell(i);
        texts.add(cell == null ? "" : text(cell));
      }
      if (!visitor.row(row.getRowNum() + 1, texts)) {
        return;
      }
    }
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Numbers.fromDouble(Double.toString(cell.getNumericCellValue()));
      case STRING -> cell.getStringCellValue().strip();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> "";
    };
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
