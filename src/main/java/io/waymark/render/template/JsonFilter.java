package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.diagnostic.Code;
import io.waymark.model.Html;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * {@code | json}: data as JSON, to stand inside a script element or between single quotes.
 *
 * <p>What could end either ({@code < > & '}) is written as an escape of JSON. Markup comes out as
 * its words, a date as ISO 8601 writes it, a number digit by digit.
 */
final class JsonFilter implements Filter {
  private static final String HEX = "0123456789abcdef";

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
    StringBuilder out = new StringBuilder(256);
    Optional<Object> strange = write(input, out);
    if (strange.isPresent()) {
      throw new TemplateFault(
          Code.TEMPLATE_FAILED,
          "The filter \"json\" is given \"" + strange.get() + "\", which isn't data.",
          "json",
          Optional.empty(),
          line,
          self.getName());
    }
    return Html.trusted(out.toString());
  }

  /** Writes a value; answers what has no JSON, if anything. */
  private static Optional<Object> write(Object value, StringBuilder out) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value instanceof Integer || value instanceof Long) {
      out.append(value);
    } else if (value instanceof CharSequence || value instanceof LocalDate) {
      string(value.toString(), out);
    } else if (value instanceof Html html) {
      string(Jsoup.parseBodyFragment(html.markup()).text(), out);
    } else if (value instanceof List<?> list) {
      return list(list, out);
    } else if (value instanceof Map<?, ?> map) {
      return map(map, out);
    } else {
      return Optional.of(value);
    }
    return Optional.empty();
  }

  private static Optional<Object> list(List<?> list, StringBuilder out) {
    char before = '[';
    for (Object item : list) {
      out.append(before);
      Optional<Object> strange = write(item, out);
      if (strange.isPresent()) {
        return strange;
      }
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
    return Optional.empty();
  }

  private static Optional<Object> map(Map<?, ?> map, StringBuilder out) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      string(String.valueOf(entry.getKey()), out);
      out.append(':');
      Optional<Object> strange = write(entry.getValue(), out);
      if (strange.isPresent()) {
        return strange;
      }
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
    return Optional.empty();
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || "<>&'\u007f\u2028\u2029".indexOf(c) >= 0 || Character.isSurrogate(c)) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 15));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
