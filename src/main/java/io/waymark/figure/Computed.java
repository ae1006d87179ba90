package io.waymark.figure;

import io.waymark.model.Value;
import java.util.Optional;

/** What an expression came to, and the data it was made from. */
public record Computed(Answer answer, Read read) {

  /** The value to print, or nothing when the answer is a row, a table, a column or a list. */
  public Optional<Value> value() {
    return answer instanceof Answer.One one ? Optional.of(one.value()) : Optional.empty();
  }
}
