package io.waymark.cli;

import io.waymark.build.BuildReport;
import io.waymark.model.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Lists the releases that a site's datasets come from. */
@Command(
    name = "releases",
    description =
        "Lists the releases that the site's datasets come from, when the next are expected and what"
            + " uses them.")
final class ReleasesCommand implements Callable<Integer> {
  private final SiteBuild build;
  private final Environment environment;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      defaultValue = ".",
      description = "The site's folder, which holds content/. Default: the current folder.")
  Path site;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = SiteArguments.Day.class,
      description = "The day from which ages are counted. Default: today in UTC.")
  LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to list them: text for people, json for programs.")
  SiteArguments.Format format;

  ReleasesCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    SiteRun run = new SiteRun(build, environment, SiteArguments.looking(site, asOf));
    BuildReport report = run.look();
    List<HeldRelease> releases = HeldRelease.of(report.inventory().datasets(), report.asOf());
    Terminal terminal = environment.terminal();
    if (format == SiteArguments.Format.JSON) {
      terminal.out().println(json(report, releases));
    } else {
      Paint paint = terminal.colours() ? Paint.COLOURED : Paint.PLAIN;
      terminal
          .out()
          .print(new ReleaseTable(paint, terminal.width(), report.asOf()).render(releases));
      if (report.hasErrors()) {
        String told =
            "The site has errors: see what check tells. What uses a dataset may be missing.";
        terminal.err().println(paint.error(told));
      }
    }
    return (report.hasErrors() ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE).number();
  }

  private static String json(BuildReport report, List<HeldRelease> releases) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", !report.hasErrors());
    json.put("asOf", report.asOf().toString());
    json.put("releases", releases.stream().map(ReleasesCommand::json).toList());
    return JsonMapper.builder().build().writeValueAsString(json);
  }

  private static Map<String, Object> json(HeldRelease release) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("publisher", release.publisher());
    json.put("title", release.title());
    json.put("release", release.release());
    json.put("released", release.released().map(Object::toString).orElse(null));
    json.put("retrieved", release.retrieved().map(Object::toString).orElse(null));
    json.put("next", release.next().map(Object::toString).orElse(null));
    json.put("overdue", release.overdue());
    List<Map<String, Object>> datasets = new ArrayList<>();
    release
        .datasets()
        .forEach(
            use -> {
              Map<String, Object> dataset = new LinkedHashMap<>();
              dataset.put("name", use.dataset().name());
              dataset.put("file", use.dataset().path());
              dataset.put("pages", use.pages().size());
              datasets.add(dataset);
            });
    json.put("datasets", datasets);
    Map<String, List<String>> users = new LinkedHashMap<>();
    release
        .users()
        .forEach((type, pages) -> users.put(type, pages.stream().map(Page::id).toList()));
    json.put("usedBy", users);
    return json;
  }
}
