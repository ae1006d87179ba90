package io.waymark.figure;

import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of datasets, as runs of neighbours: that all of a table was read takes as little memory as
 * one row. Immutable; datasets in the order of asking, rows in the order of their dataset.
 */
public final class RowSet extends AbstractSet<Row> {
  static final RowSet NONE = new RowSet(Map.of());

  /** The first row of each run, and the first one after it. */
  private final Map<Dataset, int[]> runs;

  private RowSet(Map<Dataset, int[]> runs) {
    this.runs = runs;
  }

  /**
   * @param bits the positions of rows in each dataset
   */
  static RowSet of(Map<Dataset, BitSet> bits) {
    Map<Dataset, int[]> runs = new LinkedHashMap<>();
    bits.forEach((dataset, rows) -> runs.put(dataset, runs(rows)));
    return new RowSet(runs);
  }

  private static int[] runs(BitSet rows) {
    IntStream.Builder ends = IntStream.builder();
    for (int from = rows.nextSetBit(0); from >= 0; ) {
      int to = rows.nextClearBit(from);
      ends.add(from).add(to);
      from = rows.nextSetBit(to);
    }
    return ends.build().toArray();
  }

  /** Adds these rows to others. */
  void addTo(Map<Dataset, BitSet> bits) {
    runs.forEach(
        (dataset, ends) -> {
          BitSet rows = bits.computeIfAbsent(dataset, d -> new BitSet());
          for (int i = 0; i < ends.length; i += 2) {
            rows.set(ends[i], ends[i + 1]);
          }
        });
  }

  @Override
  public boolean contains(Object other) {
    if (!(other instanceof Row row) || !runs.containsKey(row.dataset())) {
      return false;
    }
    int[] ends = runs.get(row.dataset());
    return pairs(ends).anyMatch(i -> ends[i] <= row.index() && row.index() < ends[i + 1]);
  }

  @Override
  public Iterator<Row> iterator() {
    return runs.entrySet().stream().flatMap(e -> rows(e.getKey(), e.getValue())).iterator();
  }

  private static Stream<Row> rows(Dataset dataset, int[] ends) {
    return pairs(ends)
        .flatMap(i -> IntStream.range(ends[i], ends[i + 1]))
        .mapToObj(dataset.rows()::get);
  }

  private static IntStream pairs(int[] ends) {
    return IntStream.iterate(0, i -> i < ends.length, i -> i + 2);
  }

  @Override
  public int size() {
    return runs.values().stream()
        .mapToInt(ends -> pairs(ends).map(i -> ends[i + 1] - ends[i]).sum())
        .sum();
  }
}
