package io.waymark.ingest;

import java.util.ArrayList;
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
 * @param foreignKeys the columns that name a row of another dataset
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
    String licence,
    List<ForeignKey> foreignKeys) {

  /**
   * A column whose values are values of a column of a dataset of the same package.
   *
   * @param resource the other dataset; empty where rows name rows of their own
   * @param label the column that names the row to readers, or empty
   */
  record ForeignKey(String field, String resource, String referred, String label) {}

  static final String PUBLIC_DOMAIN = "Public domain";

  TableSpec {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    marks = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(marks));
  }

  /** A table of which every quantity speaks of one time. */
  static TableSpec of(String name, String title, String period, List<String> key, FieldSpec... f) {
    return new TableSpec(
        name, title, period, "", "", List.of(f), key, Map.of(), PUBLIC_DOMAIN, List.of());
  }

  /** A table of which each row speaks of the time in its {@code year} column. */
  static TableSpec yearly(
      String name, String title, String format, List<String> key, FieldSpec... f) {
    return new TableSpec(
        name, title, "", "year", format, List.of(f), key, Map.of(), PUBLIC_DOMAIN, List.of());
  }

  TableSpec marks(Map<String, String> other) {
    return new TableSpec(
        name,
        title,
        period,
        periodColumn,
        periodFormat,
        fields,
        primaryKey,
        other,
        licence,
        foreignKeys);
  }

  TableSpec licence(String other) {
    return new TableSpec(
        name,
        title,
        period,
        periodColumn,
        periodFormat,
        fields,
        primaryKey,
        marks,
        other,
        foreignKeys);
  }

  TableSpec period(String other) {
    return new TableSpec(
        name,
        title,
        other,
        periodColumn,
        periodFormat,
        fields,
        primaryKey,
        marks,
        licence,
        foreignKeys);
  }

  TableSpec fields(List<FieldSpec> other) {
    return new TableSpec(
        name,
        title,
        period,
        periodColumn,
        periodFormat,
        other,
        primaryKey,
        marks,
        licence,
        foreignKeys);
  }

  /** With a key more: the column's values are those of a column of another dataset. */
  TableSpec refers(String field, String resource, String referred) {
    return refers(field, resource, referred, "");
  }

  /** With a key by which each row names itself, so that tables lead to its page. */
  TableSpec leads(String field, String label) {
    return refers(field, "", field, label);
  }

  /** With a key more, and the column that names the other row to readers. */
  TableSpec refers(String field, String resource, String referred, String label) {
    List<ForeignKey> keys = new ArrayList<>(foreignKeys);
    keys.add(new ForeignKey(field, resource, referred, label));
    return new TableSpec(
        name, title, period, periodColumn, periodFormat, fields, primaryKey, marks, licence, keys);
  }

  List<String> columns() {
    return fields.stream().map(FieldSpec::name).toList();
  }

  /** Where its CSV lies, seen from its descriptor. */
  String path() {
    return "data/" + name + ".csv";
  }
}
