package io.waymark.ingest;

import io.waymark.diagnostic.Diagnostic;
import java.util.List;

/**
 * What an import did.
 *
 * @param written every file that the import answers for, sorted by path; empty when a release or a
 *     specification had errors, because then nothing is written, and without the files of a page
 *     that lacked figures
 * @param diagnostics everything found wrong, in reporting order
 */
public record ImportReport(List<Written> written, List<Diagnostic> diagnostics) {
  /**
   * A file that the import answers for.
   *
   * @param path relative to the site, with forward slashes
   * @param rows how many rows it holds, 0 for descriptors
   * @param changed whether its bytes are others than before
   */
  public record Written(String path, int rows, boolean changed) {}

  public ImportReport {
    written = List.copyOf(written);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** How many files hold other bytes than before. */
  public long changes() {
    return written.stream().filter(Written::changed).count();
  }
}
