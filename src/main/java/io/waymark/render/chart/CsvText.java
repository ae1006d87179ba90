package io.waymark.render.chart;

/** Writes words into cells of a CSV that people will open in a spreadsheet. */
final class CsvText {
  private CsvText() {}

  /** The words, quoted where CSV asks for it, and never the beginning of a formula. */
  static String words(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
