package io.waymark.cli;

import io.waymark.build.LiveSite;
import io.waymark.disk.DiskFailure;
import io.waymark.disk.LiveSources;
import io.waymark.serve.ChangeLoop;
import io.waymark.serve.Makers;
import io.waymark.serve.Preview;
import io.waymark.serve.PreviewServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a site on this machine while it is edited, until it is stopped. */
@Command(
    name = "serve",
    description =
        "Shows the site on this machine, drafts included, and each change as soon as it is saved.")
final class ServeCommand implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final int WIDTH = 100;

  private final SiteBuild build;
  private final Environment environment;

  @Mixin SiteArguments arguments;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to listen, on loopback only. Default: ${DEFAULT-VALUE}.")
  int port;

  ServeCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    arguments.baseUrl = URI.create("http://127.0.0.1:" + port + "/");
    arguments.drafts = true;
    Path site = new SiteRun(build, environment, arguments).site();
    ChartDrawing drawing = arguments.drawing(site);
    try (OpenRenderer charts = OpenRenderer.of(drawing, environment.cache());
        Makers makers = new Makers(arguments.jobCount())) {
      serve(site, preview(site, drawing, charts), makers);
    } catch (IOException e) {
      throw new DiskFailure(
          "Port " + port + " is taken. Name another one with --port, such as --port 8081.", e);
    }
    return ExitCode.DONE.number();
  }

  /** Reads the site, with the help of what builds kept, and keeps for them what it learns. */
  private Preview preview(Path site, ChartDrawing drawing, OpenRenderer charts) {
    LiveSources sources = new LiveSources(site, arguments.cache(site));
    try (OpenMemory known = new OpenMemory(build.edition(), drawing)) {
      Preview preview =
          new Preview(
              sources,
              new LiveSite(
                  arguments.options(environment),
                  charts.renderer(),
                  charts.pictures(),
                  known.memory()));
      sources.keep();
      return preview;
    }
  }

  private void serve(Path site, Preview preview, Makers makers)
      throws IOException, InterruptedException {
    var report = new TextReport(Paint.PLAIN, WIDTH, SHOWN);
    try (PreviewServer server = new PreviewServer(preview, makers, report::render, port);
        ChangeLoop changes = new ChangeLoop(site, preview, server::tellOfChange, this::tellDeaf)) {
      environment
          .terminal()
          .out()
          .printf(
              "%,d pages. Look at http://127.0.0.1:%d/ (Ctrl-C stops it)%n",
              preview.pages(), server.port());
      changes.run();
    }
  }

  private void tellDeaf(String reason) {
    environment
        .terminal()
        .err()
        .println(
            "The system tells of no changes (%s), so all files are looked at from time to time."
                .formatted(reason));
  }
}
