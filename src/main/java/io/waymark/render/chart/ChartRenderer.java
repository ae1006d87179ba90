package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Chart;
import io.waymark.render.ChartEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes figures of charts. May be used by several threads at once.
 *
 * <p>What an author gets wrong (no rows left, an option that can't be drawn) is a diagnostic.
 */
public final class ChartRenderer {
  private final Optional<ChartEngine> engine;
  private final TextMetrics metrics = TextMetrics.read();
  private final Land land = Land.read();

  private ChartRenderer(Optional<ChartEngine> engine) {
    this.engine = engine;
  }

  /** Draws every chart with the engine, which stays the caller's to close. */
  public static ChartRenderer with(ChartEngine engine) {
    return new ChartRenderer(Optional.of(engine));
  }

  /** Publishes each chart's table in place of its drawing, and says so beside it. */
  public static ChartRenderer tablesOnly() {
    return new ChartRenderer(Optional.empty());
  }

  /** The figure and its files; without a value when nothing can be shown. */
  public Outcome<ChartMarkup> render(ChartRequest request) {
    Chart.Frame frame = request.chart().frame();
    ChartRows rows =
        ChartRows.select(
            frame, request.dataset(), request.rows(), request.highlight(), request.language());
    if (rows.size() == 0) {
      return Outcome.failure(noRows(request));
    }
    List<Diagnostic> problems = new ArrayList<>(ChartRules.check(request.chart(), rows));
    Optional<RawOptions> raw = frame.options().map(RawOptions::new);
    raw.ifPresent(options -> problems.addAll(options.problems()));
    problems.addAll(ChartContract.check(request, rows));
    if (problems.isEmpty()) {
      problems.addAll(RawRules.check(request.chart(), rows));
    }
    if (problems.stream().anyMatch(Diagnostic::isError)) {
      return Outcome.failure(problems);
    }
    ChartTable table = ChartTable.of(request, rows);
    String description = ChartDescription.of(request, rows);
    boolean drawn = !(request.chart() instanceof Chart.Table);
    boolean hasSvg = drawn && engine.isPresent();
    String metadata = new ChartMetadata(request, rows, description).write(table.fields(), hasSvg);
    LiveChart live = new LiveChart(request.chart(), rows, table);
    ChartFigure figure = new ChartFigure(request, rows, table, live, description, metadata);
    if (!hasSvg) {
      return Outcome.of(figure.withoutDrawing(drawn), problems);
    }
    ChartDrawer drawer = new ChartDrawer(engine.get(), metrics, land);
    return drawer
        .draw(request, rows, live, raw, description)
        .map(figure::with)
        .flatMap(markup -> Outcome.of(markup, problems));
  }

  /** A chart that has been rendered, drawn anew for a social card; none where none is drawn. */
  public Optional<CardChart> card(ChartRequest request) {
    if (engine.isEmpty() || request.chart() instanceof Chart.Table) {
      return Optional.empty();
    }
    Chart.Frame frame = request.chart().frame();
    ChartRows rows =
        ChartRows.select(
            frame, request.dataset(), request.rows(), request.highlight(), request.language());
    return new ChartDrawer(engine.get(), metrics, land)
        .card(request, rows, frame.options().map(RawOptions::new));
  }

  private static Diagnostic noRows(ChartRequest request) {
    Chart.Frame frame = request.chart().frame();
    int all = request.dataset().rows().size();
    String message =
        frame.where().isPresent() && all > 0
            ? "None of the %d rows of %s is left for the chart %s by where: %s"
                .formatted(all, request.dataset().name(), frame.id(), frame.where().get().text())
            : "The dataset %s has no rows for the chart %s"
                .formatted(request.dataset().name(), frame.id());
    return Diagnostic.of(
            Code.CHART_WITHOUT_ROWS,
            frame.where().map(w -> w.span()).orElse(frame.data().span()),
            message + ".")
        .hint("Loosen the condition or limit, or take the chart out.");
  }
}
