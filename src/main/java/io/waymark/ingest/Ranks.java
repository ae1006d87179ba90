package io.waymark.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places among the known values, 1 being the most; equal values share the better place. */
final class Ranks {
  private final Map<String, Integer> ranks = new HashMap<>();

  private Ranks() {}

  static Ranks of(Map<String, Amount> values) {
    var made = new Ranks();
    List<BigDecimal> known =
        values.values().stream()
            .flatMap(amount -> amount.number().stream())
            .sorted(java.util.Comparator.reverseOrder())
            .toList();
    Map<BigDecimal, Integer> places = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      places.putIfAbsent(known.get(i).stripTrailingZeros(), i + 1);
    }
    values.forEach(
        (key, amount) ->
            amount
                .number()
                .ifPresent(n -> made.ranks.put(key, places.get(n.stripTrailingZeros()))));
    return made;
  }

  /** The place of a key, or an empty text when its value isn't known. */
  String of(String key) {
    Integer rank = ranks.get(key);
    return rank == null ? "" : rank.toString();
  }

  int count() {
    return ranks.size();
  }
}
