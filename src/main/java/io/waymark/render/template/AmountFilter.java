package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * {@code | amount}: the number behind a printed figure, to compare it and to reckon scales; null
 * where there is none.
 */
final class AmountFilter implements Filter {
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
    return of(input).orElse(null);
  }

  /** The number that a figure prints, or that a number is. */
  static Optional<BigDecimal> of(Object printed) {
    if (printed instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    if (!(printed instanceof Html html)) {
      return Optional.empty();
    }
    Element data = Jsoup.parseBodyFragment(html.markup()).selectFirst("data[value]");
    try {
      return Optional.ofNullable(data).map(d -> new BigDecimal(d.attr("value")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
