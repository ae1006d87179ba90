package io.waymark.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell of a dataset holds. */
public sealed interface Value permits Quantity, Value.Text, Value.Day, Value.Flag, Value.Missing {

  /** Words or an identifier, exactly as written. */
  record Text(String text) implements Value {}

  /** A calendar day. */
  record Day(LocalDate date) implements Value {}

  /** Yes or no. */
  record Flag(boolean set) implements Value {}

  /** Nothing was recorded, in a column that isn't counted or measured. */
  record Missing() implements Value {}

  /** The value as a reader of a table or a download would write it; missing is empty. */
  default String plain() {
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Day day) {
      return day.date().toString();
    }
    if (this instanceof Flag flag) {
      return Boolean.toString(flag.set());
    }
    if (this instanceof Quantity quantity) {
      return quantity.amount().map(BigDecimal::toPlainString).orElse("");
    }
    return "";
  }
}
