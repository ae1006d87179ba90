package io.waymark.model;

import io.waymark.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says that cells of a dataset name rows of another dataset, or of the same one.
 *
 * @param fields the columns that hold the names, one for each of {@code columns}
 * @param resource the name of the dataset whose rows are named; an empty text for the same one
 * @param columns the columns there by which rows are found
 * @param label the column that shows readers which row is meant, when it isn't one of {@code
 *     fields}
 */
public record ForeignKey(
    List<Name> fields, Name resource, List<Name> columns, Optional<String> label) {

  /** A name as an editor wrote it. */
  public record Name(String text, Span span) {}

  public ForeignKey {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
    Objects.requireNonNull(resource);
    Objects.requireNonNull(label);
    if (fields.isEmpty() || fields.size() != columns.size()) {
      throw new IllegalArgumentException("As many columns there as fields here: " + fields);
    }
  }

  /** Whether the key is a dataset's own: its rows name rows beside them. */
  public boolean isInside() {
    return resource.text().isEmpty();
  }

  /** Whether a row names any: a key with an empty cell names none. */
  public boolean isSet(Row row) {
    return fields.stream().allMatch(field -> ColumnIndex.isKey(row.get(field.text())));
  }

  /**
   * The rows that a row names.
   *
   * @param row one of the dataset that has this key
   * @param to the dataset whose rows are named; it has all of {@code columns}
   */
  public List<Row> named(Row row, Dataset to) {
    int first = to.indexOf(columns.get(0).text());
    List<Row> found = to.index(first).rows(row.get(fields.get(0).text()));
    for (int i = 1; i < fields.size() && !found.isEmpty(); i++) {
      Value wanted = row.get(fields.get(i).text());
      String column = columns.get(i).text();
      found = found.stream().filter(r -> ColumnIndex.same(r.get(column), wanted)).toList();
    }
    return found;
  }
}
