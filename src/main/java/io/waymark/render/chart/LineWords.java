package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Quantity;
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
  private final Function<Quantity, String> exact;

  LineWords(Chart.Line chart, ChartRows rows, Function<Quantity, String> exact) {
    this.chart = chart;
    this.positions = XPositions.of(rows, chart.x());
    this.lines = LineSeries.of(chart, rows, positions);
    this.exact = exact;
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    lines.stream()
        .sorted((a, b) -> Boolean.compare(b.emphasised(), a.emphasised()))
        .limit(LINES)
        .forEach(line -> all.add(line(line)));
    if (lines.size() > LINES) {
      all.add("%d more series are in the table".formatted(lines.size() - LINES));
    } else {
      crossings(all);
    }
    chart.annotations().forEach(note -> all.add(annotation(note)));
    return all;
  }

  private static String annotation(Chart.Annotation note) {
    String text = note.text().strip();
    String said =
        text.startsWith(note.at())
            ? text.substring(note.at().length()).replaceFirst("^[: ]+", "")
            : text;
    String place = note.breaksLine() ? "The series breaks at " : "Marked at ";
    return place + note.at() + (said.isEmpty() ? "" : ": " + said);
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
      case 1 -> Optional.of("From " + turns.get(0));
      case 2 -> Optional.of("From " + turns.get(0) + "; from " + turns.get(1));
      default ->
          Optional.of(
              "%s and %s cross %d times; from %s"
                  .formatted(one.name(), other.name(), turns.size(), turns.get(turns.size() - 1)));
    };
  }

  private String turn(double x, LineSeries above, LineSeries below) {
    return "%s on, %s is above %s".formatted(positions.words().get(x), above.name(), below.name());
  }

  private String line(LineSeries line) {
    LineSeries.Point first = line.first();
    LineSeries.Point last = line.last();
    if (first == null) {
      return line.name() + ": not released";
    }
    StringBuilder told = new StringBuilder(line.name()).append(": ");
    if (first == last) {
      told.append(at(first));
    } else if (first.y() == last.y()) {
      told.append(exact.apply(first.quantity())).append(" both in ").append(when(first));
      told.append(" and in ").append(when(last));
    } else {
      told.append(last.y() > first.y() ? "up" : "down").append(" from ");
      told.append(at(first)).append(" to ").append(at(last));
    }
    turns(line, told);
    gaps(line, told);
    return told.toString();
  }

  private void turns(LineSeries line, StringBuilder told) {
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
      told.append("; highest at ").append(at(high));
    }
    if (low.y() < Math.min(line.first().y(), line.last().y())) {
      told.append("; lowest at ").append(at(low));
    }
  }

  private void gaps(LineSeries line, StringBuilder told) {
    List<String> gaps =
        line.points().stream().filter(point -> !point.isKnown()).map(this::when).toList();
    if (gaps.size() > GAPS) {
      told.append("; not released for %d of %d".formatted(gaps.size(), line.points().size()));
    } else if (!gaps.isEmpty()) {
      told.append("; not released for ").append(ChartDescription.list(gaps));
    }
  }

  private String at(LineSeries.Point point) {
    return exact.apply(point.quantity()) + " in " + when(point);
  }

  private String when(LineSeries.Point point) {
    return positions.words().get(point.x());
  }
}
