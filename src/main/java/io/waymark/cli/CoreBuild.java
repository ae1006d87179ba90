package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.disk.ClassPathEdition;
import io.waymark.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;

/** Builds a site with the chart engine that was asked for, and closes the engine on every path. */
final class CoreBuild implements SiteBuild {
  private final Path cache;

  /**
   * @param cache where the engine keeps its library between runs
   */
  CoreBuild(Path cache) {
    this.cache = cache;
  }

  @Override
  public Optional<String> edition() {
    return ClassPathEdition.ofThisProcess();
  }

  @Override
  public BuildReport run(
      SourceTree sources,
      BuildOptions options,
      ChartDrawing charts,
      OutputSink sink,
      Progress progress) {
    try (OpenRenderer open = OpenRenderer.of(charts, cache);
        OpenMemory known = new OpenMemory(edition(), charts)) {
      return new SiteBuilder(
              sources, options, open.renderer(), open.pictures(), known.memory(), progress)
          .build(sink);
    }
  }
}
