package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Column;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the values of a line chart's x column lie: years, numbers and days by their distance, words
 * one after the other.
 *
 * @param words what is written at a position
 */
record XPositions(Column column, Map<String, Double> positions, TreeMap<Double, String> words) {

  static XPositions of(ChartRows rows, Chart.Reference x) {
    Column column = rows.column(x);
    Map<String, Double> positions = new LinkedHashMap<>();
    TreeMap<Double, String> words = new TreeMap<>();
    for (Row row : rows.rows()) {
      Value value = row.get(x.name());
      String key = value.plain();
      if (!positions.containsKey(key)) {
        double at = position(value, positions.size());
        positions.put(key, at);
        words.put(at, rows.format().words(value));
      }
    }
    return new XPositions(column, positions, words);
  }

  private static double position(Value value, int count) {
    if (value instanceof Quantity quantity) {
      return quantity.amount().map(BigDecimal::doubleValue).orElse((double) count);
    }
    return value instanceof Value.Day day ? day.date().toEpochDay() : count;
  }

  double of(Row row, Chart.Reference x) {
    return positions.get(row.get(x.name()).plain());
  }

  /** The position of a value as an annotation writes it; null when no row has it. */
  Double find(String written) {
    return positions.get(written.strip());
  }

  /** The position halfway between this one and the one before it. */
  double before(double position) {
    Double earlier = words.lowerKey(position);
    return earlier == null ? position : (earlier + position) / 2;
  }

  /** At most {@code most} positions to label, evenly apart, the last always among them. */
  List<Double> ticks(int most) {
    List<Double> all = List.copyOf(words.keySet());
    int gaps = all.size() - 1;
    int step = 1;
    while (gaps / step + 1 > most) {
      step++;
    }
    for (int even = step; even <= Math.min(gaps, step * 2); even++) {
      if (gaps % even == 0) {
        step = even;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (int i = gaps; i >= 0; i -= step) {
      ticks.add(0, all.get(i));
    }
    return ticks;
  }

  /** The axis at the bottom: few horizontal labels, short ticks, no grid. */
  Map<String, Object> axis(int most) {
    List<Double> ticks = ticks(most);
    List<Object> labels = new ArrayList<>();
    ticks.forEach(tick -> labels.add(Option.list(tick, words.get(tick))));
    boolean single = words.size() == 1;
    return Option.of(
        "type",
        "value",
        "min",
        words.firstKey() - (single ? 0.5 : 0),
        "max",
        words.lastKey() + (single ? 0.5 : 0),
        "axisLine",
        Option.of("onZero", false, "lineStyle", Option.of("color", Paint.MUTED, "width", 1)),
        "axisTick",
        Option.of("length", 4, "customValues", ticks, "lineStyle", Option.of("color", Paint.MUTED)),
        "splitLine",
        Option.of("show", false),
        "axisLabel",
        Option.of(
            "color",
            Paint.MUTED,
            "fontSize",
            Canvas.SMALL,
            "margin",
            9,
            "labels",
            labels,
            "customValues",
            ticks));
  }
}
