package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code | strip}: five figures in rising order as a small drawing. A pale bar reaches from the
 * first to the last, a full one from the second to the fourth, and a tick stands at the third.
 *
 * <p>A strip on its own reaches from the first figure to the last, so that both can be printed
 * under its ends. With {@code to} its scale begins at zero and ends there, so that several strips
 * can share one. Nothing is drawn where a figure has no number, since a strip can't show what
 * wasn't released, nor where the scale ends before it. The drawing is hidden from screen readers:
 * the template prints the figures themselves.
 */
final class StripFilter implements Filter {
  private static final BigDecimal WIDTH = BigDecimal.valueOf(1000);
  private static final int FIGURES = 5;
  private static final String TO = "to";

  @Override
  public List<String> getArgumentNames() {
    return List.of(TO);
  }

  @Override
  public Object apply(
      Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    Object to = arguments.get(TO);
    return input instanceof List<?> items && (to == null || AmountFilter.of(to).isPresent())
        ? strip(items, AmountFilter.of(to))
        : Html.EMPTY;
  }

  private static Html strip(List<?> items, Optional<BigDecimal> to) {
    var values = new ArrayList<BigDecimal>();
    for (Object item : items) {
      AmountFilter.of(item).ifPresent(values::add);
    }
    if (values.size() != FIGURES || items.size() != FIGURES || !rising(values)) {
      return Html.EMPTY;
    }
    BigDecimal start = to.isPresent() ? BigDecimal.ZERO : values.get(0);
    BigDecimal last = values.get(FIGURES - 1);
    BigDecimal width = to.orElse(last).subtract(start);
    if (width.signum() <= 0 || last.subtract(start).compareTo(width) > 0) {
      return Html.EMPTY;
    }
    int[] x = new int[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      BigDecimal along = values.get(i).subtract(start).multiply(WIDTH);
      x[i] = along.divide(width, 0, RoundingMode.HALF_EVEN).intValue();
    }
    return Html.trusted(
        "<svg class=\"strip\" viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\" focusable=\"false\">"
            + bar("strip-axis", 0, 11, 1000, 1)
            + bar("strip-whole", x[0], 7, x[4] - x[0], 9)
            + bar("strip-middle", x[1], 7, x[3] - x[1], 9)
            + bar("strip-median", x[2] - 4, 1, 8, 21)
            + "</svg>");
  }

  private static String bar(String name, int x, int y, int width, int height) {
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
        .formatted(name, x, y, Math.max(width, 1), height);
  }

  private static boolean rising(List<BigDecimal> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).compareTo(values.get(i - 1)) < 0) {
        return false;
      }
    }
    return values.get(0).signum() >= 0 && values.get(values.size() - 1).signum() > 0;
  }
}
