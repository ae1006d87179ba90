package io.waymark.browser;

import io.waymark.build.BuildOptions;
import io.waymark.build.LiveSite;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.LiveSources;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.serve.ChangeLoop;
import io.waymark.serve.Makers;
import io.waymark.serve.Preview;
import io.waymark.serve.PreviewServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the lakes' site to be edited, with its preview running. */
final class PreviewedLakes implements AutoCloseable {
  private static final Path LAKES = Path.of("src/test/sites/lakes");

  private final Path site;
  private final List<String> complaints = new ArrayList<>();
  private final Makers makers = new Makers(1);
  private final PreviewServer server;
  private final ChangeLoop changes;
  private final Thread watching;

  private PreviewedLakes(Path site) throws IOException {
    this.site = site;
    Preview preview = cold();
    server = new PreviewServer(preview, makers, PreviewedLakes::told, 0);
    changes = new ChangeLoop(site, preview, server::tellOfChange, complaints::add);
    watching = new Thread(this::watch);
    watching.start();
  }

  static PreviewedLakes serve(Path folder) throws IOException {
    Path site = folder.toRealPath().resolve("site");
    try (Stream<Path> files = Files.walk(LAKES)) {
      for (Path file : files.filter(f -> !f.toString().contains("expected")).toList()) {
        Files.copy(file, site.resolve(LAKES.relativize(file).toString()));
      }
    }
    return new PreviewedLakes(site);
  }

  private void watch() {
    try {
      changes.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The site as somebody finds it who looks at it for the first time. */
  Preview cold() {
    BuildOptions options =
        new BuildOptions(
            LocalDate.of(2026, 11, 23),
            true,
            Optional.of(URI.create("http://127.0.0.1/")),
            false,
            1);
    return new Preview(
        new LiveSources(site, Optional.empty()), new LiveSite(options, ChartRenderer.tablesOnly()));
  }

  /** Problems as the preview tells them. */
  static String told(List<Diagnostic> problems) {
    return problems.stream()
        .map(d -> d.span().location() + " " + d.message())
        .collect(Collectors.joining("\n"));
  }

  /** The folder to edit. */
  Path site() {
    return site;
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** What the preview said of itself, which should be nothing. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    watching.interrupt();
    changes.close();
    server.close();
    makers.close();
  }
}
