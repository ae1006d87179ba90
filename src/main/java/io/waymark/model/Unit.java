package io.waymark.model;

import java.util.Objects;

/**
 * What a quantity is counted in, as written in a table schema: {@code USD/year}, {@code jobs},
 * {@code m}, {@code %}.
 *
 * @param symbol the name as written; units are the same when their symbols are
 */
public record Unit(String symbol) {
  /** A bare number, such as an index or a ratio of two like quantities. */
  public static final Unit NONE = new Unit("");

  /** A part of a whole, from 0 to 1; printed as a percentage. */
  public static final Unit SHARE = new Unit("share");

  /** A relative change, where 0.12 means twelve percent more; printed with its sign. */
  public static final Unit CHANGE = new Unit("change");

  /** A count of rows. */
  public static final Unit ROWS = new Unit("rows");

  public Unit {
    Objects.requireNonNull(symbol);
  }

  /** Whether quantities of this unit are amounts of U.S. dollars, per year or hour or in all. */
  public boolean isMoney() {
    return symbol.equals("USD") || symbol.startsWith("USD/");
  }

  /** Whether a value is a fraction that people read as a percentage. */
  public boolean isFraction() {
    return equals(SHARE) || equals(CHANGE);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
