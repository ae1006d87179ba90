package io.waymark.parse.data;

import io.waymark.model.Column;
import io.waymark.model.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a table schema says of one column.
 *
 * @param column what the site sees of it
 * @param constraints what its cells must fulfil
 * @param estimate whether all its values are our estimates
 * @param period the time its quantities speak of, when that isn't the row's or the resource's
 * @param marks what marks mean in it, the resource's included
 */
public record ColumnDeclaration(
    Column column,
    Constraints constraints,
    boolean estimate,
    Optional<Period> period,
    Map<String, Mark> marks) {
  public ColumnDeclaration {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  public String name() {
    return column.name();
  }
}
