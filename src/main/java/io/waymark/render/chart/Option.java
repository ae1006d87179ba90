package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes ECharts options: JSON-like maps that keep the order of their keys. */
final class Option {
  private Option() {}

  /** Keys and values in turn; a pair whose value is null is left out. */
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        made.put((String) pairs[i], pairs[i + 1]);
      }
    }
    return made;
  }

  /** A list that, unlike Java's own, may hold null: a value that is missing. */
  static List<Object> list(Object... items) {
    return new ArrayList<>(Arrays.asList(items));
  }
}
