package io.waymark.figure;

import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes down what one evaluation reads. */
final class Reading {
  private final Set<Dataset> datasets = new LinkedHashSet<>();
  private final Set<Row> rows = new LinkedHashSet<>();

  void dataset(Dataset dataset) {
    datasets.add(dataset);
  }

  void rows(List<Row> some) {
    some.forEach(row -> datasets.add(row.dataset()));
    rows.addAll(some);
  }

  void all(Read read) {
    datasets.addAll(read.datasets());
    rows.addAll(read.rows());
  }

  Read read() {
    return new Read(datasets, rows);
  }
}
