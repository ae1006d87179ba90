package io.waymark.model;

import io.waymark.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a dataset, as its table schema declares it.
 *
 * @param name the header in the CSV and the name in expressions
 * @param title what readers see above the column
 * @param type what its cells hold
 * @param unit what its numbers are counted in; {@link Unit#NONE} for columns without numbers
 * @param description a sentence on what is measured, when the schema has one
 * @param declared where the schema declares it
 */
public record Column(
    String name, String title, Type type, Unit unit, Optional<String> description, Span declared) {

  /** The types of Table Schema that Waymark knows. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    YEAR,
    DATE,
    BOOLEAN;

    /** Whether cells are {@link Quantity}s to calculate with (a year is: its unit is "year"). */
    public boolean isNumeric() {
      return this == INTEGER || this == NUMBER || this == YEAR;
    }
  }

  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(type);
    Objects.requireNonNull(unit);
  }
}
