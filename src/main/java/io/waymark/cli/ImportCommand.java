package io.waymark.cli;

import io.waymark.ingest.Import;
import io.waymark.ingest.ImportReport;
import io.waymark.ingest.ImportRequest;
import io.waymark.ingest.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a site's datasets from the files that agencies publish. */
@Command(
    name = "import",
    description = {
      "Makes datasets from federal releases, as they are published.",
      "The same files make the same datasets; a mistake in one writes nothing."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "What the files are: ${COMPLETION-CANDIDATES}. PAGES needs no file: it makes each page's"
              + " datasets again from the shared ones.")
  Kind kind;

  @Parameters(index = "1..*", paramLabel = "FILE", description = "The releases.")
  List<Path> files = List.of();

  @Option(
      names = "--site",
      paramLabel = "SITE",
      defaultValue = ".",
      description = "The site's folder, which holds content/. Default: the current folder.")
  Path site;

  @Option(names = "--year", description = "The year that the files must be of.")
  Integer year;

  @Option(
      names = "--release",
      description = "The release's name, where the files don't say it, such as 30.0 of O*NET.")
  String release;

  @Option(
      names = "--released",
      converter = SiteArguments.Day.class,
      description = "The day the release was published.")
  LocalDate released;

  @Option(
      names = "--retrieved",
      converter = SiteArguments.Day.class,
      description = "The day the files were fetched.")
  LocalDate retrieved;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (files.isEmpty() && kind != Kind.PAGES) {
      throw new WrongUsage("Name the files to import.");
    }
    if (!files.isEmpty() && kind == Kind.PAGES) {
      throw new WrongUsage("PAGES takes no file; --site names the site.");
    }
    Terminal terminal = environment.terminal();
    ImportReport report = run(terminal);
    Paint paint = terminal.colours() ? Paint.COLOURED : Paint.PLAIN;
    terminal
        .err()
        .print(new TextReport(paint, terminal.width(), SHOWN).render(report.diagnostics()));
    report.written().stream()
        .filter(ImportReport.Written::changed)
        .forEach(file -> terminal.out().println("wrote " + file.path()));
    if (report.hasErrors()) {
      terminal.err().println(paint.error(unfinished(report)));
      return ExitCode.CONTENT_HAS_ERRORS.number();
    }
    terminal
        .out()
        .println(
            paint.good(
                report.changes() == 0
                    ? "Nothing changed: the datasets hold these releases already."
                    : "Imported: " + changed(report) + "."));
    return ExitCode.DONE.number();
  }

  /** A mistake in one page's specification leaves that page as it was and imports the rest. */
  private static String unfinished(ImportReport report) {
    if (report.written().isEmpty()) {
      return "Nothing was imported.";
    }
    return "Imported in part: %s. Pages with errors keep the tables they had."
        .formatted(report.changes() == 0 ? "no file changed" : changed(report));
  }

  private static String changed(ImportReport report) {
    return report.changes() == 1 ? "1 file changed" : report.changes() + " files changed";
  }

  private ImportReport run(Terminal terminal) {
    if (!terminal.interactive()) {
      return Import.run(request());
    }
    try (var progress = new TerminalProgress(terminal.err(), environment.clock())) {
      return Import.run(request().progress(words -> progress.stage(words, 0)));
    }
  }

  private ImportRequest request() {
    Path root = environment.workingFolder().resolve(site).normalize();
    List<Path> given = files.stream().map(environment.workingFolder()::resolve).toList();
    ImportRequest request = ImportRequest.of(kind, root, given);
    request = year == null ? request : request.year(year);
    request = release == null ? request : request.release(release);
    request = released == null ? request : request.released(released);
    return retrieved == null ? request : request.retrieved(retrieved);
  }
}
