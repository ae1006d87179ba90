package io.waymark.cli;

import io.waymark.engine.NodeChartEngine;
import io.waymark.engine.V8ChartEngine;
import io.waymark.render.ChartEngine;
import io.waymark.render.chart.ChartRenderer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes charts as they were asked for; its engine is closed on every path. */
final class OpenRenderer implements AutoCloseable {
  private final Optional<ChartEngine> engine;

  private OpenRenderer(Optional<ChartEngine> engine) {
    this.engine = engine;
  }

  /**
   * @param cache where the engine keeps its library between runs
   */
  static OpenRenderer of(ChartDrawing charts, Path cache) {
    return of(charts, cache, UnaryOperator.identity());
  }

  /** The same with something put before the engine. */
  static OpenRenderer of(ChartDrawing charts, Path cache, UnaryOperator<ChartEngine> before) {
    return new OpenRenderer(
        charts.form() == ChartDrawing.Form.TABLE
            ? Optional.empty()
            : Optional.of(before.apply(engine(charts.engine(), cache))));
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

  @Override
  public void close() {
    engine.ifPresent(ChartEngine::close);
  }
}
