package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;

/** Tells a drawing in words, from its data: how it runs, its extremes, what is missing. */
final class ChartDescription {
  /** Leads those who hear a drawing to its table. */
  static final String TABLE_FOLLOWS = "Every value is in the table that follows.";

  private static final int LINES = 6;

  private ChartDescription() {}

  static String of(ChartRequest request, ChartRows rows) {
    if (request.texts().description().isPresent()) {
      return request.texts().description().get();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(request.texts().plainSubtitle());
    if (request.chart() instanceof Chart.Line line) {
      lines(line, rows, sentences);
    } else {
      extremes(request.chart(), rows, sentences);
    }
    return String.join(" ", sentences.stream().map(ChartDescription::ended).toList());
  }

  private static String ended(String sentence) {
    return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }

  private static void lines(Chart.Line chart, ChartRows rows, List<String> sentences) {
    XPositions positions = XPositions.of(rows, chart.x());
    List<LineSeries> lines = LineSeries.of(chart, rows, positions);
    sentences.add(lines.size() == 1 ? "A line." : lines.size() + " lines.");
    lines.stream()
        .sorted((a, b) -> Boolean.compare(b.emphasised(), a.emphasised()))
        .limit(LINES)
        .forEach(line -> sentences.add(line(line, positions)));
    chart.annotations().forEach(note -> sentences.add(note.at() + ": " + note.text()));
  }

  private static String line(LineSeries line, XPositions positions) {
    LineSeries.Point first = line.first();
    LineSeries.Point last = line.last();
    if (first == null) {
      return line.name() + ": not released";
    }
    String way = last.y() > first.y() ? "rises" : last.y() < first.y() ? "falls" : "stays";
    StringBuilder told = new StringBuilder(line.name()).append(' ').append(way).append(" from ");
    told.append(at(first, positions)).append(" to ").append(at(last, positions));
    LineSeries.Point high = first;
    LineSeries.Point low = first;
    int gaps = 0;
    for (LineSeries.Point point : line.points()) {
      if (!point.isKnown()) {
        gaps++;
      } else if (point.y() > high.y()) {
        high = point;
      } else if (point.y() < low.y()) {
        low = point;
      }
    }
    if (high != first && high != last) {
      told.append("; its highest is ").append(at(high, positions));
    }
    if (low != first && low != last) {
      told.append("; its lowest is ").append(at(low, positions));
    }
    return gaps == 0
        ? told.toString()
        : told + "; " + (gaps == 1 ? "one value was" : gaps + " values were") + " not released";
  }

  private static String at(LineSeries.Point point, XPositions positions) {
    return AxisFormat.label(point.quantity()) + " in " + positions.words().get(point.x());
  }

  private static void extremes(Chart chart, ChartRows rows, List<String> sentences) {
    List<Reference> words = ChartColumns.words(chart);
    Reference name = words.get(words.size() > 1 && chart instanceof Chart.Ladder ? 1 : 0);
    sentences.add(rows.size() == 1 ? "One row" : rows.size() + " rows");
    List<Reference> measures =
        chart instanceof Chart.Range range
            ? List.of(range.percentiles().median())
            : chart instanceof Chart.Ladder ladder
                ? List.of(ladder.percentiles().median())
                : ChartColumns.numbers(chart);
    for (Reference measure : measures) {
      if (rows.column(measure).type().isNumeric()) {
        extremes(measure, name, rows, sentences);
      }
    }
  }

  private static void extremes(
      Reference measure, Reference name, ChartRows rows, List<String> sentences) {
    Row high = null;
    Row low = null;
    int missing = 0;
    for (Row row : rows.rows()) {
      var number = rows.number(row, measure);
      if (number.isEmpty()) {
        missing++;
        continue;
      }
      if (high == null || number.getAsDouble() > rows.number(high, measure).getAsDouble()) {
        high = row;
      }
      if (low == null || number.getAsDouble() < rows.number(low, measure).getAsDouble()) {
        low = row;
      }
    }
    String title = ChartTable.title(rows, measure);
    if (high != null) {
      String most = rows.text(high, name) + " with " + rows.text(high, measure);
      String least = rows.text(low, name) + " with " + rows.text(low, measure);
      sentences.add(
          high == low ? title + ": " + most : title + ": highest " + most + ", lowest " + least);
    }
    if (missing > 0) {
      sentences.add(title + ": " + missing + " not released");
    }
  }
}
