package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a drawing in words, from its data: how it runs, its extremes, where lines cross, what is
 * missing. Every amount is written as the table has it.
 */
final class ChartDescription {
  private ChartDescription() {}

  static String of(ChartRequest request, ChartRows rows) {
    if (request.texts().description().isPresent()) {
      return request.texts().description().get();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(request.texts().plainSubtitle());
    Chart chart = request.chart();
    if (chart instanceof Chart.Line line) {
      sentences.addAll(new LineWords(line, rows, request.exact()::of).sentences());
    } else if (chart instanceof Chart.Bar bar && runsOverYears(bar, rows)) {
      Chart.Line line =
          new Chart.Line(bar.frame(), bar.category(), bar.values(), bar.series(), List.of());
      sentences.addAll(new LineWords(line, rows, request.exact()::of).sentences());
    } else {
      sentences.addAll(new RowWords(chart, rows, request.exact()::of).sentences());
    }
    return String.join(" ", sentences.stream().map(ChartDescription::ended).toList());
  }

  private static boolean runsOverYears(Chart.Bar bar, ChartRows rows) {
    return rows.column(bar.category()).type() == Column.Type.YEAR;
  }

  static String ended(String sentence) {
    return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }
}
