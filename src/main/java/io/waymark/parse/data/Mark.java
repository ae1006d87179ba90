package io.waymark.parse.data;

import io.waymark.model.Quantity;
import io.waymark.source.Span;
import java.math.BigDecimal;

/** What a mark in the place of a number means, such as {@code *} in federal releases. */
public sealed interface Mark {
  /** The value was not released. */
  record Suppressed() implements Mark {}

  /** The truth is {@code amount} or more ({@code AT_LEAST}) or less ({@code AT_MOST}). */
  record Bound(Quantity.State state, BigDecimal amount) implements Mark {}

  /** Like {@link Bound}, with the amount in another column of the same row. */
  record BoundInColumn(Quantity.State state, String column, Span span) implements Mark {}
}
