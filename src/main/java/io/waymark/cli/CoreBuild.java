package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.disk.KeptPictures;
import io.waymark.engine.NodeChartEngine;
import io.waymark.engine.NodeRasterizer;
import io.waymark.engine.V8ChartEngine;
import io.waymark.engine.V8Rasterizer;
import io.waymark.render.ChartEngine;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;

/** Builds a site with the chart engine that was asked for, and closes the engine on every path. */
final class CoreBuild implements SiteBuild {
  /** Some 25 MB: several sites with a card for each of a hundred pages. */
  private static final int MOST_PICTURES = 500;

  private final Path cache;

  /**
   * @param cache where the engine keeps its library between runs
   */
  CoreBuild(Path cache) {
    this.cache = cache;
  }

  @Override
  public BuildReport run(
      SourceTree sources,
      BuildOptions options,
      ChartDrawing charts,
      OutputSink sink,
      Progress progress) {
    if (charts.form() == ChartDrawing.Form.TABLE) {
      return new SiteBuilder(sources, options, ChartRenderer.tablesOnly(), progress).build(sink);
    }
    try (ChartEngine engine = engine(charts.engine());
        Rasterizer pictures = pictures(charts.engine())) {
      ChartRenderer renderer = ChartRenderer.with(engine);
      return new SiteBuilder(sources, options, renderer, Optional.of(pictures), progress)
          .build(sink);
    }
  }

  private Rasterizer pictures(ChartDrawing.Engine asked) {
    Rasterizer rasterizer =
        switch (asked) {
          case V8 -> new V8Rasterizer(cache);
          case NODE -> new NodeRasterizer("node");
        };
    return new KeptPictures(cache.resolve("pictures"), MOST_PICTURES, rasterizer);
  }

  private ChartEngine engine(ChartDrawing.Engine asked) {
    return switch (asked) {
      case V8 -> new V8ChartEngine(cache);
      case NODE -> new NodeChartEngine("node");
    };
  }
}
