package io.waymark.build;

import io.waymark.figure.Read;
import io.waymark.model.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one page read of the site's data while it was made. Belongs to one page and one thread.
 *
 * <p>It is filled by the reading itself and never declared, so that the sources a page names are
 * the ones its figures, claims and charts come from.
 */
final class ReadLog {
  private final SortedMap<String, Dataset> byPath = new TreeMap<>();

  void add(Dataset dataset) {
    byPath.put(dataset.path(), dataset);
  }

  void add(Read read) {
    read.datasets().forEach(this::add);
  }

  /** Every dataset read, by title. */
  List<Dataset> datasets() {
    List<Dataset> all = new ArrayList<>(byPath.values());
    all.sort(Comparator.comparing(Dataset::title).thenComparing(Dataset::path));
    return all;
  }
}
