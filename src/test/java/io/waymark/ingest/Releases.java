package io.waymark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes tiny releases in the agencies' layouts, cell by cell as the agencies' own files store them.
 */
final class Releases {
  private Releases() {}

  static final List<String> NATIONAL =
      List.of(
          "OCC_CODE",
          "OCC_TITLE",
          "O_GROUP",
          "TOT_EMP",
          "JOBS_1000",
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

  /** A national row; an empty text is left out of the sheet, as some years' workbooks do. */
  static List<String> national(String soc, String title, String jobs, String median, String p90) {
    return List.of(soc, title, "detailed", jobs, "", "50000", "1", "2", median, "4", p90);
  }

  /** A workbook of one sheet whose left-out cells are left out, not blank. */
  static Path xlsx(Path file, String sheet, List<List<String>> rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
            + " name=\""
            + sheet
            + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", worksheet(rows));
    return zip(file, parts);
  }

  private static String relationships(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"r1\""
        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String worksheet(List<List<String>> rows) {
    var xml =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String cell = rows.get(r).get(c);
        String reference = (char) ('A' + c) + Integer.toString(r + 1);
        if (cell.matches("-?[0-9.]+")) {
          xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(reference, cell));
        } else if (!cell.isEmpty()) {
          xml.append(
              "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, cell));
        }
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  static Path zip(Path file, Map<String, String> parts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zipOf(file, bytes);
  }

  static Path zipOf(Path file, Map<String, byte[]> parts) {
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path text(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> rows(List<String> header, List<List<String>> data) {
    List<List<String>> rows = new ArrayList<>(List.of(header));
    rows.addAll(data);
    return rows;
  }
}
