package io.waymark.render.chart;

import io.waymark.model.Value;
import java.util.List;
import java.util.function.Function;

/** How values are written in full: {@code $109,470}, {@code $239,200 or more}. */
@FunctionalInterface
public interface ExactWords {
  /** How values are written that stand under each other in a column with these. */
  Function<Value, String> column(List<Value> values);

  /** A value that stands by itself. */
  default String of(Value value) {
    return column(List.of(value)).apply(value);
  }
}
