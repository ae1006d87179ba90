package io.waymark.ingest;

import java.util.List;
import java.util.Map;

/**
 * What a CSV that imports write looks like.
 *
 * @param name the dataset's name
 * @param title what readers see
 * @param period the time all its quantities speak of, or empty
 * @param periodColumn the column that names each row's time, or empty
 * @param periodFormat how that column's value becomes a label, or empty
 * @param fields the columns in order
 * @param primaryKey the columns that together name a row; rows are sorted by the columns of the key
 *     unless the table says otherwise
 * @param marks what marks in numeric cells mean
 * @param licence under what terms it may be used
 */
record TableSpec(
    String name,
    String title,
    String period,
    String periodColumn,
    String periodFormat,
    List<FieldSpec> fields,
    List<String> primaryKey,
    Map<String, String> marks,
    String licence) {

  static final String PUBLIC_DOMAIN = "Public domain";

  TableSpec {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    marks = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(marks));
  }

  /** A table of which every quantity speaks of one time. */
  static TableSpec of(String name, String title, String period, List<String> key, FieldSpec... f) {
    return new TableSpec(name, title, period, "", "", List.of(f), key, Map.of(), PUBLIC_DOMAIN);
  }

  /** A table of which each row speaks of the time in its {@code year} column. */
  static TableSpec yearly(
      String name, String title, String format, List<String> key, FieldSpec... f) {
    return new TableSpec(name, title, "", "year", format, List.of(f), key, Map.of(), PUBLIC_DOMAIN);
  }

  TableSpec marks(Map<String, String> other) {
    return new TableSpec(
        name, title, period, periodColumn, periodFormat, fields, primaryKey, other, licence);
  }

  TableSpec licence(String other) {
    return new TableSpec(
        name, title, period, periodColumn, periodFormat, fields, primaryKey, marks, other);
  }

  TableSpec period(String other) {
    return new TableSpec(
        name, title, other, periodColumn, periodFormat, fields, primaryKey, marks, licence);
  }

  TableSpec fields(List<FieldSpec> other) {
    return new TableSpec(
        name, title, period, periodColumn, periodFormat, other, primaryKey, marks, licence);
  }

  List<String> columns() {
    return fields.stream().map(FieldSpec::name).toList();
  }

  /** Where its CSV lies, seen from its descriptor. */
  String path() {
    return "data/" + name + ".csv";
  }
}
