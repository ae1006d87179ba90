package io.waymark.figure;

import io.waymark.model.Dataset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The data behind an answer.
 *
 * @param datasets every dataset that was asked, in the order of asking
 * @param rows the rows whose cells entered the answer
 */
public record Read(Set<Dataset> datasets, RowSet rows) {
  public static final Read NOTHING = new Read(Set.of(), RowSet.NONE);

  public Read {
    datasets = Collections.unmodifiableSet(new LinkedHashSet<>(datasets));
  }

  public boolean isNothing() {
    return datasets.isEmpty();
  }

  /** What both of them read. */
  public Read and(Read other) {
    Reading both = new Reading();
    both.all(this);
    both.all(other);
    return both.read();
  }
}
