package io.waymark.figure;

import io.waymark.model.Quantity;
import java.util.List;

/**
 * Numbers gathered for a calculation; never empty.
 *
 * @param nonNegative whether none of the true values can be below zero
 */
record Quantities(List<Quantity> all, boolean nonNegative) implements Step {
  Quantities {
    all = List.copyOf(all);
  }
}
