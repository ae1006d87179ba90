package io.waymark.cli;

import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.disk.SiteOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the core over a site, told on the terminal; what {@code build} and {@code check}
 * share.
 */
final class SiteRun {
  private static final int SHOWN = 50;

  private final SiteBuild build;
  private final Environment environment;
  private final Terminal terminal;
  private final SiteArguments arguments;
  private final StageTimes times;

  SiteRun(SiteBuild build, Environment environment, SiteArguments arguments) {
    this.build = build;
    this.environment = environment;
    this.terminal = environment.terminal();
    this.arguments = arguments;
    this.times = new StageTimes(environment.clock());
  }

  /** Builds and, when there is no error, publishes. */
  ExitCode build(Optional<Path> asked) {
    Instant start = environment.clock().instant();
    Path site = site();
    Path out = asked.map(environment.workingFolder()::resolve).orElse(site.resolve("target/site"));
    SiteOutput.requireApart(out, site, environment.home(), environment.workingFolder());
    String shown = environment.display(out);
    try (SiteOutput output = SiteOutput.open(out)) {
      BuildReport report = run(site, output);
      if (report.hasErrors()) {
        return tell(report, Optional.empty(), new Summary(report, since(start)).notBuilt(shown));
      }
      times.stage("Publishing");
      SiteOutput.Published published = output.publish();
      ExitCode code =
          tell(report, Optional.of(shown), new Summary(report, since(start)).built(shown));
      published.kept().forEach(this::tellKept);
      return code;
    }
  }

  /** Does all a build does, and writes nothing. */
  ExitCode check() {
    Instant start = environment.clock().instant();
    BuildReport report = run(site(), (path, bytes) -> {});
    var summary = new Summary(report, since(start));
    return tell(
        report, Optional.empty(), report.hasErrors() ? summary.notChecked() : summary.checked());
  }

  /** Does all a build does, and tells and writes nothing. */
  BuildReport look() {
    return run(site(), (path, bytes) -> {});
  }

  /** The site's folder, which is there and holds content. */
  Path site() {
    Path site = environment.workingFolder().resolve(arguments.site).normalize();
    if (!Files.isDirectory(site)) {
      throw new WrongUsage("There is no folder " + arguments.site + ".");
    }
    if (!Files.isDirectory(site.resolve("content"))) {
      throw new WrongUsage(
          "%s has no content folder, so it isn't a site. Name the folder that holds content/."
              .formatted(arguments.site.equals(Path.of(".")) ? "This folder" : arguments.site));
    }
    return site;
  }

  private BuildReport run(Path site, OutputSink sink) {
    Outcome<DiskSourceTree> read = DiskSourceTree.read(site);
    List<Diagnostic> problems = new ArrayList<>();
    DiskSourceTree own = read.drainTo(problems).orElseThrow();
    var sources = new LayeredSourceTree(own, ResourceSourceTree.builtIn());
    BuildReport report;
    if (showsProgress()) {
      try (var progress = new TerminalProgress(terminal.err(), environment.clock())) {
        report = run(site, sources, sink, progress);
      }
    } else {
      report = run(site, sources, sink, Progress.NONE);
    }
    report = report.with(problems);
    return arguments.strict ? report.strict() : report;
  }

  private BuildReport run(
      Path site, LayeredSourceTree sources, OutputSink sink, Progress progress) {
    return build.run(
        sources,
        arguments.options(environment),
        arguments.drawing(site),
        arguments.timings ? times.timed(sink) : sink,
        times.noted(progress));
  }

  private boolean showsProgress() {
    return terminal.interactive() && !arguments.quiet && isText();
  }

  private boolean isText() {
    return arguments.format == SiteArguments.Format.TEXT;
  }

  /** Shows problems to people. */
  void tell(List<Diagnostic> diagnostics) {
    terminal.err().print(new TextReport(paint(), terminal.width(), SHOWN).render(diagnostics));
  }

  private Paint paint() {
    return terminal.colours() ? Paint.COLOURED : Paint.PLAIN;
  }

  private ExitCode tell(BuildReport report, Optional<String> published, String summary) {
    if (isText()) {
      Paint paint = paint();
      tell(report.diagnostics());
      if (report.hasErrors()) {
        terminal.err().println(paint.error(summary));
      } else if (!arguments.quiet) {
        terminal.out().println(paint.good(summary));
      }
      if (arguments.timings) {
        terminal.out().print(StageTimes.lines(times.seconds()));
      }
    } else {
      Map<String, Double> seconds = arguments.timings ? times.seconds() : Map.of();
      terminal.out().println(new JsonReport().render(report, published, seconds));
    }
    return report.hasErrors() ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }

  private void tellKept(Path folder) {
    terminal
        .err()
        .println(
            "Kept %s: somebody put files there that Waymark did not write."
                .formatted(environment.display(folder)));
  }

  private Duration since(Instant start) {
    return Duration.between(start, environment.clock().instant());
  }
}
