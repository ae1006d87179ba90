package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Chart;
import io.waymark.render.ChartEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;

/** Has a chart's two drawings made by the engine. */
final class ChartDrawer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChartEngine engine;
  private final TextMetrics metrics;
  private final Land land;

  ChartDrawer(ChartEngine engine, TextMetrics metrics, Land land) {
    this.engine = engine;
    this.metrics = metrics;
    this.land = land;
  }

  /**
   * The drawings of a chart as they go into the page.
   *
   * @param standalone see {@link ChartMarkup.Drawings}
   * @param option likewise
   * @param heights of both, in units of the drawing
   */
  record Pair(
      String wide, String narrow, StandaloneSvg.Sheet standalone, String option, Heights heights) {}

  /** How high drawings are, which browsers are told before they lay them out. */
  record Heights(int wide, int narrow) {}

  /**
   * @param live what the option says besides
   * @param description the drawing in words
   */
  Outcome<Pair> draw(
      ChartRequest request,
      ChartRows rows,
      LiveChart live,
      Optional<RawOptions> raw,
      String description) {
    Drawing drawing = drawing(request.chart(), rows);
    List<ChartEngine.Job> jobs = new ArrayList<>();
    List<Canvas> canvases = List.of(Canvas.wide(metrics), Canvas.narrow(metrics));
    for (Canvas canvas : canvases) {
      Picture picture = drawing.on(canvas);
      raw.ifPresent(options -> options.mergeOver(picture.option()));
      String option = JSON.writeValueAsString(picture.option());
      String id = request.chart().frame().id() + "-" + canvas.suffix();
      jobs.add(new ChartEngine.Job(id, option, canvas.width(), picture.height()));
    }
    List<String> finished = new ArrayList<>();
    List<Diagnostic> unreadable = new ArrayList<>();
    List<ChartEngine.Drawing> drawings = engine.draw(jobs);
    String title = request.texts().plainHeadline();
    for (int i = 0; i < drawings.size(); i++) {
      if (drawings.get(i) instanceof ChartEngine.Drawn drawn) {
        finished.add(DescribedSvg.of(drawn.svg(), title, wordsOf(request.chart().frame().id())));
        unreadable.addAll(
            new LabelRules(request.chart(), canvases.get(i))
                .check(SvgLabels.of(drawn.svg(), metrics), jobs.get(i).height()));
      } else {
        return Outcome.failure(
            refused(request.chart(), ((ChartEngine.Refused) drawings.get(i)).reason()));
      }
    }
    String option = live.json(jobs.get(0), jobs.get(1));
    StandaloneSvg.Sheet standalone =
        StandaloneSvg.of(
            finished.get(0), canvases.get(0), jobs.get(0).height(), request, description);
    Heights heights = new Heights(jobs.get(0).height(), jobs.get(1).height());
    return Outcome.of(
        new Pair(finished.get(0), finished.get(1), standalone, option, heights), unreadable);
  }

  /** The id of the element that says in words what a chart's drawings show. */
  static String wordsOf(String id) {
    return id + ".words";
  }

  /** The drawing for a social card, of as many rows as its room holds. */
  Optional<CardChart> card(ChartRequest request, ChartRows all, Optional<RawOptions> raw) {
    Canvas canvas = Canvas.card(metrics);
    boolean mayEnd = CardChart.mayEndEarly(request.chart());
    ChartRows rows = mayEnd ? all.first(CardChart.MOST_ROWS) : all;
    Picture picture = drawing(request.chart(), rows).on(canvas);
    while (mayEnd && picture.height() > CardChart.HEIGHT && rows.size() > CardChart.FEWEST_ROWS) {
      rows = rows.first(rows.size() - 1);
      picture = drawing(request.chart(), rows).on(canvas);
    }
    Map<String, Object> option = picture.option();
    raw.ifPresent(options -> options.mergeOver(option));
    String json = JSON.writeValueAsString(option);
    var job = new ChartEngine.Job(canvas.suffix(), json, canvas.width(), picture.height());
    if (!(engine.draw(List.of(job)).get(0) instanceof ChartEngine.Drawn drawn)) {
      return Optional.empty();
    }
    return Optional.of(
        CardChart.of(request, drawn.svg(), picture.height(), rows.size(), all.size()));
  }

  private Drawing drawing(Chart chart, ChartRows rows) {
    if (chart instanceof Chart.Line line) {
      return new LineOption(line, rows);
    } else if (chart instanceof Chart.Bar bar) {
      return bar.layout() == Chart.Bar.Layout.SHARE
          ? new ShareOption(bar, rows)
          : new BarOption(bar, rows);
    } else if (chart instanceof Chart.Range range) {
      return new RangeOption(RangeRows.of(range, rows), rows.format());
    } else if (chart instanceof Chart.Ladder ladder) {
      return new RangeOption(RangeRows.of(ladder, rows), rows.format());
    } else if (chart instanceof Chart.Dumbbell dumbbell) {
      return new DumbbellOption(dumbbell, rows);
    } else if (chart instanceof Chart.Scatter scatter) {
      return new ScatterOption(scatter, rows);
    } else if (chart instanceof Chart.BubbleMap map) {
      return new MapOption(map, rows, land);
    }
    throw new IllegalArgumentException("Nothing to draw of a " + chart.getClass().getSimpleName());
  }

  private static Diagnostic refused(Chart chart, String reason) {
    Chart.Frame frame = chart.frame();
    return frame
        .options()
        .map(
            options ->
                Diagnostic.of(
                        Code.CHART_OPTION,
                        options.span(),
                        "ECharts can't draw the chart %s with these options: %s."
                            .formatted(frame.id(), reason))
                    .hint("Take options out one by one until it draws."))
        .orElseGet(
            () ->
                Diagnostic.of(
                        Code.CHART_FAILED,
                        frame.span(),
                        "ECharts can't draw the chart %s: %s.".formatted(frame.id(), reason))
                    .hint("Show fewer rows with where or limit, or show them as a table."));
  }
}
