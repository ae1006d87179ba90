package io.waymark.build;

import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a dataset as templates see them: maps from a column's name to a number, words, a date
 * or a flag; null for what isn't known. Made as they are asked for. Belongs to one thread.
 *
 * <p>Where a column's amounts aren't all exact, {@code NAME_state} beside it says how each stands
 * to the truth, as in the download.
 */
final class DatasetRecords extends AbstractList<Map<String, Object>> {
  private final Dataset dataset;
  private Set<Column> stated;

  DatasetRecords(Dataset dataset) {
    this.dataset = dataset;
  }

  @Override
  public int size() {
    return dataset.rows().size();
  }

  @Override
  public Map<String, Object> get(int index) {
    Row row = dataset.rows().get(index);
    Map<String, Object> record = new LinkedHashMap<>();
    int at = 0;
    for (Column column : dataset.columns()) {
      Value value = row.cells().get(at++);
      record.put(column.name(), plain(value));
      if (stated().contains(column)) {
        record.put(column.name() + "_state", state(value));
      }
    }
    return record;
  }

  private Set<Column> stated() {
    if (stated == null) {
      stated =
          dataset.columns().stream()
              .filter(c -> dataset.rows().stream().anyMatch(row -> !isExact(row.get(c.name()))))
              .collect(Collectors.toSet());
    }
    return stated;
  }

  private static boolean isExact(Value value) {
    return !(value instanceof Quantity quantity) || quantity.state() == Quantity.State.EXACT;
  }

  private static String state(Value value) {
    Quantity.State state = ((Quantity) value).state();
    return state == Quantity.State.SUPPRESSED
        ? "not released"
        : state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Object plain(Value value) {
    if (value instanceof Quantity quantity) {
      return quantity.amount().orElse(null);
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Day day) {
      return day.date();
    }
    return value instanceof Value.Flag flag ? flag.set() : null;
  }
}
