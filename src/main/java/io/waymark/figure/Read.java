package io.waymark.figure;

import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The data behind an answer.
 *
 * @param datasets every dataset that was asked, in the order of asking
 * @param rows the rows whose cells entered the answer
 */
public record Read(Set<Dataset> datasets, Set<Row> rows) {
  public static final Read NOTHING = new Read(Set.of(), Set.of());

  public Read {
    datasets = Collections.unmodifiableSet(new LinkedHashSet<>(datasets));
    rows = Collections.unmodifiableSet(new LinkedHashSet<>(rows));
  }

  public boolean isNothing() {
    return datasets.isEmpty();
  }

  /** What both of them read. */
  public Read and(Read other) {
    Set<Dataset> allDatasets = new LinkedHashSet<>(datasets);
    allDatasets.addAll(other.datasets);
    Set<Row> allRows = new LinkedHashSet<>(rows);
    allRows.addAll(other.rows);
    return new Read(allDatasets, allRows);
  }
}
