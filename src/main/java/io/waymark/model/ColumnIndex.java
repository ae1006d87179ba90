package io.waymark.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a dataset by what stands in one column, so that a value is found without looking at
 * every row. Immutable; rows are always in the dataset's order.
 */
public final class ColumnIndex {
  private final Map<Object, List<Row>> byValue;
  private final List<Row> vague;
  private final Optional<Unit> unit;
  private final Set<Class<?>> kinds;

  private ColumnIndex(
      Map<Object, List<Row>> byValue, List<Row> vague, Optional<Unit> unit, Set<Class<?>> kinds) {
    this.byValue = byValue;
    this.vague = Collections.unmodifiableList(vague);
    this.unit = unit;
    this.kinds = Set.copyOf(kinds);
  }

  static ColumnIndex of(List<Row> rows, int column) {
    Map<Object, List<Row>> byValue = new HashMap<>();
    List<Row> vague = new ArrayList<>();
    Unit unit = null;
    boolean oneUnit = true;
    Set<Class<?>> kinds = new HashSet<>();
    for (Row row : rows) {
      Value value = row.cells().get(column);
      if (value instanceof Quantity quantity) {
        oneUnit &= unit == null || unit.equals(quantity.unit());
        unit = quantity.unit();
      }
      if (!(value instanceof Value.Missing)) {
        kinds.add(value.getClass());
      }
      if (isKey(value)) {
        byValue.computeIfAbsent(key(value), v -> new ArrayList<>(1)).add(row);
      } else if (value instanceof Quantity) {
        vague.add(row);
      }
    }
    byValue.replaceAll((value, some) -> Collections.unmodifiableList(some));
    return new ColumnIndex(
        byValue, vague, oneUnit ? Optional.ofNullable(unit) : Optional.empty(), kinds);
  }

  /**
   * The rows whose cell is the same as a value: numbers by their amount, whatever they are counted
   * in, all else by being equal. Amounts that are only bounds are the same as nothing.
   */
  public List<Row> rows(Value value) {
    return isKey(value) ? byValue.getOrDefault(key(value), List.of()) : List.of();
  }

  /** The rows whose number isn't known: suppressed, at least or at most. */
  public List<Row> vague() {
    return vague;
  }

  /** The unit of all numbers in the column; empty when it holds none, or units differ. */
  public Optional<Unit> unit() {
    return unit;
  }

  /** Whether every cell that isn't missing holds such a value. */
  public boolean holdsOnly(Class<? extends Value> kind) {
    return kinds.isEmpty() || kinds.equals(Set.of(kind));
  }

  /** Whether a row can be found by such a value: it is there, and known. */
  public static boolean isKey(Value value) {
    if (value instanceof Quantity quantity) {
      return quantity.state() == Quantity.State.EXACT
          || quantity.state() == Quantity.State.ESTIMATE;
    }
    return !(value instanceof Value.Missing);
  }

  /** Whether {@link #rows} finds a row with the one value by the other. */
  public static boolean same(Value one, Value other) {
    return isKey(one) && isKey(other) && key(one).equals(key(other));
  }

  private static Object key(Value value) {
    return value instanceof Quantity quantity
        ? quantity.amount().orElseThrow().stripTrailingZeros()
        : value;
  }
}
