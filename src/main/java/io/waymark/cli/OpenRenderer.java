package io.waymark.cli;

import io.waymark.disk.KeptDrawings;
import io.waymark.disk.KeptPictures;
import io.waymark.engine.NodeChartEngine;
import io.waymark.engine.NodeRasterizer;
import io.waymark.engine.V8ChartEngine;
import io.waymark.engine.V8Rasterizer;
import io.waymark.render.ChartEngine;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import java.nio.file.Path;
import java.util.Optional;

/** Makes charts and pictures as they were asked for; its engines are closed on every path. */
final class OpenRenderer implements AutoCloseable {
  private final Optional<ChartEngine> engine;
  private final Optional<Rasterizer> pictures;

  private OpenRenderer(Optional<ChartEngine> engine, Optional<Rasterizer> pictures) {
    this.engine = engine;
    this.pictures = pictures;
  }

  /**
   * @param cache where the engine keeps its library between runs
   */
  static OpenRenderer of(ChartDrawing charts, Path cache) {
    if (charts.form() == ChartDrawing.Form.TABLE) {
      return new OpenRenderer(Optional.empty(), Optional.empty());
    }
    ChartEngine engine = engine(charts.engine(), cache);
    Rasterizer pictures = rasterizer(charts.engine(), cache);
    if (charts.kept().isPresent()) {
      engine = new KeptDrawings(charts.kept().get().drawings(), engine);
      pictures = new KeptPictures(charts.kept().get().pictures(), pictures);
    }
    return new OpenRenderer(Optional.of(engine), Optional.of(pictures));
  }

  private static Rasterizer rasterizer(ChartDrawing.Engine asked, Path cache) {
    return switch (asked) {
      case V8 -> new V8Rasterizer(cache);
      case NODE -> new NodeRasterizer("node");
    };
  }

  private static ChartEngine engine(ChartDrawing.Engine asked, Path cache) {
    return switch (asked) {
      case V8 -> new V8ChartEngine(cache);
      case NODE -> new NodeChartEngine("node");
    };
  }

  ChartRenderer renderer() {
    return engine.map(ChartRenderer::with).orElseGet(ChartRenderer::tablesOnly);
  }

  /** Draws social cards and icons, unless tables stand for charts. */
  Optional<Rasterizer> pictures() {
    return pictures;
  }

  @Override
  public void close() {
    engine.ifPresent(ChartEngine::close);
    pictures.ifPresent(Rasterizer::close);
  }
}
