package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.language.Numerals;
import java.util.List;
import java.util.Map;

/**
 * {@code | dollars}: a number as a short amount of U.S. dollars, such as {@code $50K}, for scales.
 */
final class DollarsFilter implements Filter {
  private static final int DIGITS = 10;

  private final Numerals numerals;

  DollarsFilter(Numerals numerals) {
    this.numerals = numerals;
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of();
  }

  @Override
  public Object apply(
      Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    return AmountFilter.of(input)
        .map(amount -> numerals.dollars(numerals.brief(amount, DIGITS)))
        .orElse(null);
  }
}
