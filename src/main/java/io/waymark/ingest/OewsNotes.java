package io.waymark.ingest;

/** The cautions that must reach whoever reads a figure of these statistics. */
final class OewsNotes {
  private static final String NATIONAL =
      "Wage and salary jobs only. Each release pools three years of samples, so the Bureau advises"
          + " against reading the years as a time series. Occupation codes changed in May 2019 and"
          + " some again in May 2021. Up to May 2024 the highest pay is printed only as at or above"
          + " a top code; May 2025 prints it, so high percentiles break there.";
  private static final String SECTORS =
      "Wage and salary jobs only. Industries are the sectors of NAICS.";
  private static final String METROS =
      "Wage and salary jobs only. A figure that was not released for a metro is unknown, not zero,"
          + " and a sum that lacks one says at least. Metro areas were redrawn in 2024.";

  /** Added where the file read is an extract of the agency's workbook. */
  static final String EXTRACT = " Read from an extract of the official metro workbook.";

  private OewsNotes() {}

  static String of(TableSpec table) {
    if (table.equals(SharedTables.NATIONAL)) {
      return NATIONAL;
    }
    return table.equals(SharedTables.SECTORS) ? SECTORS : METROS;
  }
}
