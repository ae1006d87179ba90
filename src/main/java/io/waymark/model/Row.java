package io.waymark.model;

import java.util.List;

/**
 * A row of a dataset.
 *
 * @param dataset the table it stands in
 * @param index its place there, counted from 0
 * @param cells its values, in the order of the dataset's columns
 */
public record Row(Dataset dataset, int index, List<Value> cells) {

  /**
   * The value in a column.
   *
   * @throws IllegalArgumentException when the dataset has no such column: names are checked before
   *     rows are read
   */
  public Value get(String column) {
    int at = dataset.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("No column " + column + " in " + dataset.name());
    }
    return cells.get(at);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && row.dataset == dataset && row.index == index;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(dataset) * 31 + index;
  }

  @Override
  public String toString() {
    return dataset.name() + "[" + index + "]";
  }
}
