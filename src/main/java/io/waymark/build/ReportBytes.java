package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A build's report as bytes, to be told again by a build that has nothing to do. The texts that
 * problems stand in are part of it; the inventory is not.
 */
public final class ReportBytes {
  private ReportBytes() {}

  public static byte[] of(BuildReport report) {
    RecordWriter out = new RecordWriter(List.of());
    out.number(report.pages()).number(report.charts()).number(report.files());
    out.number(report.fixed()).day(report.asOf());
    return out.all(report.diagnostics(), out::problem).bytes();
  }

  /** The report that bytes were made of; empty when it was another version that made them. */
  public static Optional<BuildReport> read(byte[] bytes) {
    try {
      RecordReader in = new RecordReader(bytes);
      int pages = in.number();
      int charts = in.number();
      int files = in.number();
      int fixed = in.number();
      LocalDate asOf = in.day();
      List<Diagnostic> told = in.all(in::problem);
      return Optional.of(new BuildReport(pages, charts, files, fixed, told, asOf, Inventory.EMPTY));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
