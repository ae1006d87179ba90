package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a drawing in words, from its data: how it runs, its extremes, what is missing. */
final class ChartDescription {
  private static final int LINES = 6;

  private final Language language;
  private final ChartRows rows;
  private final List<String> sentences = new ArrayList<>();

  private ChartDescription(ChartRows rows) {
    this.rows = rows;
    this.language = rows.format().language();
  }

  static String of(ChartRequest request, ChartRows rows) {
    if (request.texts().description().isPresent()) {
      return request.texts().description().get();
    }
    ChartDescription description = new ChartDescription(rows);
    description.sentences.add(ended(request.texts().plainSubtitle()));
    if (request.chart() instanceof Chart.Line line) {
      description.lines(line);
    } else {
      description.extremes(request.chart());
    }
    return String.join(" ", description.sentences);
  }

  private static String ended(String sentence) {
    return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }

  private void say(String key, Object... values) {
    sentences.add(language.say("description." + key, values));
  }

  private void lines(Chart.Line chart) {
    XPositions positions = XPositions.of(rows, chart.x());
    List<LineSeries> lines = LineSeries.of(chart, rows, positions);
    say("lines", "count", lines.size());
    lines.stream()
        .sorted((a, b) -> Boolean.compare(b.emphasised(), a.emphasised()))
        .limit(LINES)
        .forEach(line -> sentences.add(ended(line(line, positions))));
    if (lines.size() <= LINES) {
      crossings(lines, positions);
    }
    for (Chart.Annotation note : chart.annotations()) {
      String key = note.breaksLine() ? "description.break" : "description.note";
      sentences.add(ended(language.say(key, "at", note.at(), "text", note.text())));
    }
  }

  private void crossings(List<LineSeries> lines, XPositions positions) {
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        crossings(lines.get(i), lines.get(j), positions);
      }
    }
  }

  /** Where one of two lines comes to lie above the other, as far as both were released. */
  private void crossings(LineSeries one, LineSeries other, XPositions positions) {
    Map<Double, Double> others = new HashMap<>();
    for (LineSeries.Point point : other.points()) {
      if (point.isKnown()) {
        others.put(point.x(), point.y());
      }
    }
    List<String> times = new ArrayList<>();
    int before = 0;
    for (LineSeries.Point point : one.points()) {
      Double y = point.isKnown() ? others.get(point.x()) : null;
      int side = y == null ? 0 : Double.compare(point.y(), y);
      if (side != 0) {
        if (before != 0 && side != before) {
          LineSeries above = side > 0 ? one : other;
          String time = positions.words().get(point.x());
          times.add(language.say("description.above", "line", above.name(), "time", time));
        }
        before = side;
      }
    }
    if (times.isEmpty()) {
      return;
    }
    boolean often = times.size() > 2;
    say(
        often ? "cross_often" : "cross",
        "one",
        one.name(),
        "other",
        other.name(),
        "count",
        times.size(),
        "times",
        often ? times.get(times.size() - 1) : language.list(times));
  }

  /** How a line runs, and in further clauses its turns and gaps. */
  private String line(LineSeries line, XPositions positions) {
    LineSeries.Point first = line.first();
    LineSeries.Point last = line.last();
    if (first == null) {
      return language.say("description.withheld", "line", line.name());
    }
    String course =
        first == last
            ? "point"
            : first.y() == last.y() ? "stays" : last.y() > first.y() ? "rises" : "falls";
    List<String> clauses = new ArrayList<>();
    clauses.add(
        language.say(
            "description." + course,
            "line",
            line.name(),
            "first",
            at(first, positions),
            "last",
            at(last, positions),
            "value",
            rows.format().label(first.quantity()),
            "start",
            positions.words().get(first.x()),
            "end",
            positions.words().get(last.x())));
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
      clauses.add(language.say("description.highest", "point", at(high, positions)));
    }
    if (low != first && low != last) {
      clauses.add(language.say("description.lowest", "point", at(low, positions)));
    }
    if (gaps > 0) {
      clauses.add(language.say("description.gaps", "count", gaps));
    }
    return String.join("; ", clauses);
  }

  private String at(LineSeries.Point point, XPositions positions) {
    String value = rows.format().label(point.quantity());
    return language.say("description.at", "value", value, "time", positions.words().get(point.x()));
  }

  private void extremes(Chart chart) {
    List<Reference> words = ChartColumns.words(chart);
    Reference name = words.get(words.size() > 1 && chart instanceof Chart.Ladder ? 1 : 0);
    say("rows", "count", rows.size());
    List<Reference> measures =
        chart instanceof Chart.Range range
            ? List.of(range.percentiles().median())
            : chart instanceof Chart.Ladder ladder
                ? List.of(ladder.percentiles().median())
                : ChartColumns.numbers(chart);
    for (Reference measure : measures) {
      if (rows.column(measure).type().isNumeric()) {
        extremes(measure, name);
      }
    }
    if (chart instanceof Chart.Dumbbell dumbbell) {
      directions(dumbbell);
    }
  }

  private void directions(Chart.Dumbbell chart) {
    int above = 0;
    int below = 0;
    for (Row row : rows.rows()) {
      var from = rows.number(row, chart.from());
      var to = rows.number(row, chart.to());
      if (from.isPresent() && to.isPresent()) {
        above += to.getAsDouble() > from.getAsDouble() ? 1 : 0;
        below += to.getAsDouble() < from.getAsDouble() ? 1 : 0;
      }
    }
    String from = ChartTable.title(rows, chart.from());
    String to = ChartTable.title(rows, chart.to());
    say("directions", "to", to, "from", from, "above", above, "below", below);
  }

  private void extremes(Reference measure, Reference name) {
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
      String most = with(high, name, measure);
      String least = with(low, name, measure);
      say(high == low ? "only" : "extremes", "column", title, "most", most, "least", least);
    }
    if (missing > 0) {
      say("missing", "column", title, "count", missing, "all", rows.size());
    }
  }

  private String with(Row row, Reference name, Reference measure) {
    String value = rows.text(row, measure);
    return language.say("description.with", "name", rows.text(row, name), "value", value);
  }
}
