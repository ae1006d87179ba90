package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What there is to say of values that run over time: their way, turns, gaps, crossings, breaks. */
final class LineWords {
  private static final int LINES = 6;
  private static final int GAPS = 3;

  private final Chart.Line chart;
  private final XPositions positions;
  private final List<LineSeries> lines;
  private final Function<Value, String> exact;
  private final Language language;

  LineWords(Chart.Line chart, ChartRows rows, Function<Value, String> exact) {
    this.chart = chart;
    this.positions = XPositions.of(rows, chart.x());
    this.lines = LineSeries.of(chart, rows, positions);
    this.exact = exact;
    this.language = rows.format().language();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    lines.stream()
        .sorted((a, b) -> Boolean.compare(b.emphasised(), a.emphasised()))
        .limit(LINES)
        .forEach(line -> all.add(line(line)));
    if (lines.size() > LINES) {
      all.add(say("more_lines", "count", lines.size() - LINES));
    } else {
      crossings(all);
    }
    chart.annotations().forEach(note -> all.add(annotation(note)));
    return all;
  }

  private String say(String key, Object... values) {
    return language.say("description." + key, values);
  }

  private String annotation(Chart.Annotation note) {
    String text = note.text().strip();
    String said =
        text.startsWith(note.at())
            ? text.substring(note.at().length()).replaceFirst("^[: ]+", "")
            : text;
    String key = note.breaksLine() ? "break" : "marked";
    return say(key, "at", note.at(), "text", said.isEmpty() ? "none" : said);
  }

  private void crossings(List<String> sentences) {
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        crossings(lines.get(i), lines.get(j)).ifPresent(sentences::add);
      }
    }
  }

  /** Where one of two lines comes to lie above the other, as far as both were released. */
  private Optional<String> crossings(LineSeries one, LineSeries other) {
    Map<Double, Double> others = new HashMap<>();
    for (LineSeries.Point point : other.points()) {
      if (point.isKnown()) {
        others.put(point.x(), point.y());
      }
    }
    List<String> turns = new ArrayList<>();
    int before = 0;
    for (LineSeries.Point point : one.points()) {
      Double y = point.isKnown() ? others.get(point.x()) : null;
      int side = y == null ? 0 : Double.compare(point.y(), y);
      if (side != 0) {
        if (before != 0 && side != before) {
          turns.add(turn(point.x(), side > 0 ? one : other, side > 0 ? other : one));
        }
        before = side;
      }
    }
    return switch (turns.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(say("turns_once", "turn", turns.get(0)));
      case 2 -> Optional.of(say("turns_twice", "first", turns.get(0), "second", turns.get(1)));
      default -> Optional.of(crossed(one, other, turns));
    };
  }

  private String crossed(LineSeries one, LineSeries other, List<String> turns) {
    return say(
        "turns_often",
        "one",
        one.name(),
        "other",
        other.name(),
        "count",
        turns.size(),
        "turn",
        turns.get(turns.size() - 1));
  }

  private String turn(double x, LineSeries above, LineSeries below) {
    String time = positions.words().get(x);
    return say("turn", "time", time, "above", above.name(), "below", below.name());
  }

  private String line(LineSeries line) {
    LineSeries.Point first = line.first();
    LineSeries.Point last = line.last();
    if (first == null) {
      return say("withheld", "line", line.name());
    }
    List<String> told = new ArrayList<>();
    if (first == last) {
      told.add(say("point", "line", line.name(), "point", at(first)));
    } else if (first.y() == last.y()) {
      String value = exact.apply(first.quantity());
      told.add(
          say(
              "stays",
              "line",
              line.name(),
              "value",
              value,
              "start",
              when(first),
              "end",
              when(last)));
    } else {
      String way = last.y() > first.y() ? "rises" : "falls";
      told.add(say(way, "line", line.name(), "first", at(first), "last", at(last)));
    }
    turns(line, told);
    gaps(line, told);
    return String.join("; ", told);
  }

  private void turns(LineSeries line, List<String> told) {
    LineSeries.Point high = line.first();
    LineSeries.Point low = line.first();
    for (LineSeries.Point point : line.points()) {
      if (point.isKnown() && point.y() > high.y()) {
        high = point;
      } else if (point.isKnown() && point.y() < low.y()) {
        low = point;
      }
    }
    if (high.y() > Math.max(line.first().y(), line.last().y())) {
      told.add(say("highest", "point", at(high)));
    }
    if (low.y() < Math.min(line.first().y(), line.last().y())) {
      told.add(say("lowest", "point", at(low)));
    }
  }

  private void gaps(LineSeries line, List<String> told) {
    List<String> gaps =
        line.points().stream().filter(point -> !point.isKnown()).map(this::when).toList();
    if (gaps.size() > GAPS) {
      told.add(say("gaps_many", "count", gaps.size(), "all", line.points().size()));
    } else if (!gaps.isEmpty()) {
      told.add(say("gaps", "times", language.list(gaps)));
    }
  }

  private String at(LineSeries.Point point) {
    return say("at", "value", exact.apply(point.quantity()), "time", when(point));
  }

  private String when(LineSeries.Point point) {
    return positions.words().get(point.x());
  }
}
