package io.waymark.model;

import io.waymark.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table of typed values with the story of where it comes from.
 *
 * <p>Every quantity in it carries its period already: the dataset's own, or its row's.
 */
public final class Dataset {
  private final String name;
  private final String title;
  private final List<Column> columns;
  private final List<String> primaryKey;
  private final List<ForeignKey> foreignKeys;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Integer, ColumnIndex> indexes = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> negative = new ConcurrentHashMap<>();
  private final List<Row> rows;
  private final List<Provenance> sources;
  private final Span declared;
  private final String path;

  /**
   * @param name the name by which pages refer to it
   * @param title what readers see
   * @param columns in the CSV's order
   * @param primaryKey the columns that together name a row; empty when the schema declares none
   * @param foreignKeys the columns that name rows elsewhere
   * @param cells one list a row, as long as {@code columns}
   * @param sources the releases it was made from
   * @param declared where its descriptor declares it
   * @param path the CSV's path in the source tree
   */
  public Dataset(
      String name,
      String title,
      List<Column> columns,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys,
      List<List<Value>> cells,
      List<Provenance> sources,
      Span declared,
      String path) {
    this.name = Objects.requireNonNull(name);
    this.title = Objects.requireNonNull(title);
    this.columns = List.copyOf(columns);
    this.primaryKey = List.copyOf(primaryKey);
    this.foreignKeys = List.copyOf(foreignKeys);
    this.sources = List.copyOf(sources);
    this.declared = Objects.requireNonNull(declared);
    this.path = Objects.requireNonNull(path);
    for (int i = 0; i < this.columns.size(); i++) {
      positions.putIfAbsent(this.columns.get(i).name(), i);
    }
    List<Row> made = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      made.add(new Row(this, i, List.copyOf(cells.get(i))));
    }
    this.rows = List.copyOf(made);
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<String> primaryKey() {
    return primaryKey;
  }

  public List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Provenance> sources() {
    return sources;
  }

  public Span declared() {
    return declared;
  }

  /** The CSV's path in the source tree, such as {@code content/data/lakes.csv}. */
  public String path() {
    return path;
  }

  public Optional<Column> column(String columnName) {
    return Optional.ofNullable(positions.get(columnName)).map(columns::get);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The position of a column, or -1 when there is none of that name. */
  public int indexOf(String columnName) {
    return positions.getOrDefault(columnName, -1);
  }

  /**
   * The rows by what stands in a column, made when it is first asked for. May be asked by several
   * threads at once.
   *
   * @param column the position of a column
   */
  public ColumnIndex index(int column) {
    return indexes.computeIfAbsent(column, at -> ColumnIndex.of(rows, at));
  }

  /** Whether any number in the column at a position is below zero. */
  public boolean hasNegative(int column) {
    return negative.computeIfAbsent(
        column,
        at ->
            rows.stream()
                .map(row -> row.cells().get(at))
                .anyMatch(
                    v ->
                        v instanceof Quantity q
                            && q.amount().map(BigDecimal::signum).orElse(0) < 0));
  }

  @Override
  public String toString() {
    return name;
  }
}
