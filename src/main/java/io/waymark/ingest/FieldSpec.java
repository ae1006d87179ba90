package io.waymark.ingest;

import java.util.Map;
import java.util.TreeMap;

/**
 * A column of a CSV that imports write, as its table schema says it.
 *
 * @param name header and name in expressions
 * @param type a Table Schema type
 * @param unit what numbers are counted in, or empty
 * @param title what readers see above the column
 * @param description how it is measured or calculated, or empty
 * @param estimate whether every value is our estimate
 * @param period the time its values speak of when it isn't the table's, or empty
 * @param marks what marks mean in this column alone; empty for the table's
 */
record FieldSpec(
    String name,
    String type,
    String unit,
    String title,
    String description,
    boolean estimate,
    String period,
    Map<String, String> marks) {

  FieldSpec {
    marks = java.util.Collections.unmodifiableMap(new TreeMap<>(marks));
  }

  static FieldSpec text(String name, String title) {
    return new FieldSpec(name, "string", "", title, "", false, "", Map.of());
  }

  static FieldSpec year() {
    return year("year", "Year");
  }

  static FieldSpec year(String name, String title) {
    return new FieldSpec(name, "year", "", title, "", false, "", Map.of());
  }

  static FieldSpec integer(String name, String unit, String title) {
    return new FieldSpec(name, "integer", unit, title, "", false, "", Map.of());
  }

  static FieldSpec number(String name, String unit, String title) {
    return new FieldSpec(name, "number", unit, title, "", false, "", Map.of());
  }

  static FieldSpec pay(String name, String title) {
    return number(name, "USD/year", title);
  }

  FieldSpec describe(String words) {
    return new FieldSpec(name, type, unit, title, words, estimate, period, marks);
  }

  FieldSpec estimated() {
    return new FieldSpec(name, type, unit, title, description, true, period, marks);
  }

  FieldSpec marks(Map<String, String> meanings) {
    return new FieldSpec(name, type, unit, title, description, estimate, period, meanings);
  }

  FieldSpec of(String time) {
    return new FieldSpec(name, type, unit, title, description, estimate, time, marks);
  }
}
