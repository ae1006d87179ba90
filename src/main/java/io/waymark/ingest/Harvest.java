package io.waymark.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one command read from its releases: rows and sources of shared tables, in parts. A part is a
 * year of a yearly table, or the whole of another (its name is then empty): a command replaces the
 * parts it read and leaves the others.
 */
final class Harvest {
  private final Map<String, Map<String, List<List<String>>>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, List<SourceEntry>>> sources = new LinkedHashMap<>();
  private final Texts texts = new Texts();
  private final Map<String, String> periods = new LinkedHashMap<>();

  void row(TableSpec table, String part, List<String> cells) {
    if (cells.size() != table.fields().size()) {
      throw new IllegalArgumentException(table.name() + " has other columns: " + cells);
    }
    parts(rows, table).computeIfAbsent(part, p -> new ArrayList<>()).add(texts.shared(cells));
  }

  void source(TableSpec table, String part, SourceEntry source) {
    parts(sources, table).computeIfAbsent(part, p -> new ArrayList<>()).add(source);
  }

  /** The one time that all of a table's quantities speak of. */
  void period(TableSpec table, String label) {
    periods.put(table.name(), label);
  }

  Map<String, String> periods() {
    return Map.copyOf(periods);
  }

  Set<String> tables() {
    return rows.keySet();
  }

  Map<String, List<List<String>>> rows(String table) {
    return rows.getOrDefault(table, Map.of());
  }

  Map<String, List<SourceEntry>> sources(String table) {
    return sources.getOrDefault(table, Map.of());
  }

  private static <T> Map<String, List<T>> parts(
      Map<String, Map<String, List<T>>> all, TableSpec table) {
    return all.computeIfAbsent(table.name(), t -> new TreeMap<>());
  }
}
