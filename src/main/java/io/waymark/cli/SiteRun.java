package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.CacheFolder;
import io.waymark.disk.Comparison;
import io.waymark.disk.SiteOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Builds and, when there is no error, publishes; does nothing when that was done already.
   *
   * @param verify whether all is made a second time with nothing kept, and compared
   */
  ExitCode build(Optional<Path> asked, boolean verify) {
    Instant start = environment.clock().instant();
    Path site = site();
    Path out = asked.map(environment.workingFolder()::resolve).orElse(site.resolve("target/site"));
    SiteOutput.requireApart(out, site, environment.home(), environment.workingFolder());
    String shown = environment.display(out);
    Optional<CacheFolder> cache = arguments.cache(site);
    SiteSources sources = SiteSources.list(site, cache.map(CacheFolder::knownFiles));
    try (SiteOutput output = SiteOutput.open(out);
        KeptBuild kept = KeptBuild.of(question(), cache, sources, out)) {
      Optional<BuildReport> before = kept.unchanged(output);
      BuildReport report =
          before.orElseGet(
              () -> {
                kept.trust(output);
                return run(site, sources, output);
              });
      Summary summary = new Summary(report, since(start));
      if (report.hasErrors()) {
        return tell(report, Optional.empty(), summary.notBuilt(shown));
      }
      String told = summary.unchanged(shown);
      if (before.isEmpty()) {
        times.stage("Publishing");
        SiteOutput.Published published = output.publish();
        kept.published(published, report);
        published.kept().forEach(this::tellKept);
        told = new Summary(report, since(start)).built(shown);
      }
      ExitCode code = tell(report, Optional.of(shown), told);
      return verify ? verified(site, sources, out, report) : code;
    }
  }

  /** What a build rests on besides its sources; empty when nothing may be reused. */
  private Optional<String> question() {
    BuildOptions options = arguments.options(environment);
    return build
        .edition()
        .map(
            edition ->
                String.join(
                    "\n", edition, options.toString(), arguments.engine + " " + arguments.charts));
  }

  private ExitCode verified(Path site, SiteSources sources, Path out, BuildReport report) {
    Comparison comparison = new Comparison(out);
    times.stage("Verifying");
    BuildReport cold = run(sources, arguments.drawing(site).anew(), comparison);
    Set<String> differing = comparison.differing();
    boolean sameTold = cold.diagnostics().equals(report.diagnostics());
    if (differing.isEmpty() && sameTold) {
      return ExitCode.DONE;
    }
    differing.forEach(path -> terminal.err().println("Differs from a cold build: " + path));
    if (!sameTold) {
      terminal.err().println("A cold build tells other problems: ");
      tell(cold.diagnostics());
    }
    terminal
        .err()
        .println(
            "This is a mistake in Waymark, not in your site. Build with --no-cache, and please"
                + " report it as CONTRIBUTING.md says.");
    return ExitCode.MACHINE_FAILED;
  }

  /** Does all a build does, and publishes nothing. */
  ExitCode check() {
    Instant start = environment.clock().instant();
    BuildReport report = look();
    var summary = new Summary(report, since(start));
    return tell(
        report, Optional.empty(), report.hasErrors() ? summary.notChecked() : summary.checked());
  }

  /** Does all a build does, and tells and publishes nothing. */
  BuildReport look() {
    Path site = site();
    return run(site, SiteSources.list(site, Optional.empty()), (path, bytes) -> {});
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

  private BuildReport run(Path site, SiteSources sources, OutputSink sink) {
    return run(sources, arguments.drawing(site), sink);
  }

  private BuildReport run(SiteSources sources, ChartDrawing drawing, OutputSink sink) {
    BuildReport report;
    if (showsProgress()) {
      try (var progress = new TerminalProgress(terminal.err(), environment.clock())) {
        report = run(sources, drawing, sink, progress);
      }
    } else {
      report = run(sources, drawing, sink, Progress.NONE);
    }
    report = report.with(sources.problems());
    return arguments.strict ? report.strict() : report;
  }

  private BuildReport run(
      SiteSources sources, ChartDrawing drawing, OutputSink sink, Progress progress) {
    return build.run(
        sources.tree(),
        arguments.options(environment),
        drawing,
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
