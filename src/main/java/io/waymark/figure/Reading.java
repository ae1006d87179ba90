package io.waymark.figure;

import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what one evaluation reads. */
final class Reading {
  private final Set<Dataset> datasets = new LinkedHashSet<>();
  private final Map<Dataset, BitSet> rows = new LinkedHashMap<>();

  void dataset(Dataset dataset) {
    datasets.add(dataset);
  }

  void row(Row row) {
    datasets.add(row.dataset());
    rows.computeIfAbsent(row.dataset(), d -> new BitSet()).set(row.index());
  }

  void rows(List<Row> some) {
    some.forEach(this::row);
  }

  void table(Answer.Table table) {
    if (table.rows() == table.dataset().rows()) {
      rows(table.dataset(), table.rows().size());
    } else {
      rows(table.rows());
    }
  }

  /** The first rows of a dataset. */
  void rows(Dataset dataset, int count) {
    if (count > 0) {
      datasets.add(dataset);
      rows.computeIfAbsent(dataset, d -> new BitSet()).set(0, count);
    }
  }

  void all(Read read) {
    datasets.addAll(read.datasets());
    read.rows().addTo(rows);
  }

  Read read() {
    return new Read(datasets, RowSet.of(rows));
  }
}
