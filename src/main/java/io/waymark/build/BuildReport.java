package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a build made and what it found.
 *
 * @param pages how many pages were made
 * @param charts how many charts stand in them
 * @param files how many files the site has, pages included
 * @param fixed how many amounts are marked {@code fixed}, so not read from data
 * @param diagnostics every problem, in the order of {@link Diagnostic#ORDER}
 * @param asOf the day for which the site was built
 * @param inventory what was found in it
 */
public record BuildReport(
    int pages,
    int charts,
    int files,
    int fixed,
    List<Diagnostic> diagnostics,
    LocalDate asOf,
    Inventory inventory) {
  public BuildReport {
    diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
    Objects.requireNonNull(asOf);
  }

  /** Whether any problem keeps the site from being published. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  public int errors() {
    return (int) diagnostics.stream().filter(Diagnostic::isError).count();
  }

  public int warnings() {
    return diagnostics.size() - errors();
  }

  /** The same report with problems found elsewhere added. */
  public BuildReport with(List<Diagnostic> more) {
    var all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new BuildReport(pages, charts, files, fixed, all, asOf, inventory);
  }

  /** The same report with each warning told as an error. */
  public BuildReport strict() {
    List<Diagnostic> raised = diagnostics.stream().map(d -> d.severity(Severity.ERROR)).toList();
    return new BuildReport(pages, charts, files, fixed, raised, asOf, inventory);
  }
}
