package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Provenance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart as a social card shows it.
 *
 * @param drawing the SVG's inside, in names of colours
 * @param height of the drawing; its width is {@link #WIDTH}
 * @param headline what it says
 * @param subtitle what is measured, where and when
 * @param shown how many rows are drawn
 * @param all how many there are
 * @param source who released its data
 */
public record CardChart(
    String drawing,
    int height,
    String headline,
    String subtitle,
    int shown,
    int all,
    String source) {
  /** The width that it is drawn for. */
  public static final int WIDTH = 360;

  /** The height that a card has room for without making the drawing smaller. */
  static final int HEIGHT = 300;

  static final int MOST_ROWS = 20;
  static final int FEWEST_ROWS = 4;

  static CardChart of(ChartRequest request, String svg, int height, int shown, int all) {
    int inside = svg.indexOf('>') + 1;
    return new CardChart(
        svg.substring(inside, svg.length() - "</svg>".length()),
        height,
        request.texts().plainHeadline(),
        request.texts().plainSubtitle(),
        shown,
        all,
        publishers(request.dataset().sources()));
  }

  /** Who released the data, each once. */
  private static String publishers(List<Provenance> sources) {
    return sources.stream()
        .map(source -> source.publisher().isEmpty() ? source.title() : source.publisher())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Whether its first rows make a chart of their own: rows of lines of equal standing do. */
  static boolean mayEndEarly(Chart chart) {
    return chart instanceof Chart.Range
        || chart instanceof Chart.Dumbbell
        || chart instanceof Chart.Bar bar
            && bar.series().isEmpty()
            && bar.layout() == Chart.Bar.Layout.HORIZONTAL;
  }
}
