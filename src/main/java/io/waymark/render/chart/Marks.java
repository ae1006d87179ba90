package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words for marks that a drawing has only where values are bounds or weren't released. */
final class Marks {
  private Marks() {}

  static Optional<String> explain(Chart chart, ChartRows rows) {
    Language language = rows.format().language();
    int atLeast = 0;
    int suppressed = 0;
    List<Reference> drawn =
        chart instanceof Chart.BubbleMap map ? List.of(map.size()) : ChartColumns.numbers(chart);
    for (Row row : rows.rows()) {
      for (Reference column : drawn) {
        if (row.get(column.name()) instanceof Quantity quantity) {
          atLeast += quantity.state() == Quantity.State.AT_LEAST ? 1 : 0;
          suppressed += quantity.isSuppressed() ? 1 : 0;
        }
      }
    }
    List<String> words = new ArrayList<>();
    boolean bubbles = chart instanceof Chart.BubbleMap || chart instanceof Chart.Scatter;
    boolean share = chart instanceof Chart.Bar bar && bar.layout() == Chart.Bar.Layout.SHARE;
    if (atLeast > 0 && !bubbles && !share) {
      boolean line = chart instanceof Chart.Line;
      words.add(language.say(line ? "marks.open_circle" : "marks.plus"));
    }
    if (suppressed > 0) {
      if (chart instanceof Chart.Line) {
        words.add(language.say("marks.gap"));
      } else if (bubbles) {
        words.add(language.say("marks.no_bubbles", "count", suppressed));
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }
}
