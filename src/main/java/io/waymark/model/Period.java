package io.waymark.model;

import java.util.Objects;

/**
 * The time a quantity speaks of, as its release names it: {@code May 2025}, {@code 2024–34}.
 *
 * <p>Periods are labels; they are the same when their labels are.
 */
public record Period(String label) {
  public Period {
    Objects.requireNonNull(label);
  }

  @Override
  public String toString() {
    return label;
  }
}
