package io.waymark.parse.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Table Schema lets a column demand of its cells.
 *
 * @param required whether a cell must have a value; a mark is one
 * @param minimum the least number
 * @param maximum the greatest number
 * @param pattern what a cell must match as a whole
 * @param allowed the values there are to choose from; empty when any will do
 * @param unique whether no value may come twice
 */
public record Constraints(
    boolean required,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<Pattern> pattern,
    List<String> allowed,
    boolean unique) {
  public static final Constraints NONE =
      new Constraints(
          false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

  public Constraints {
    allowed = List.copyOf(allowed);
  }
}
