package io.waymark.render.discovery;

import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page's JSON-LD, as its content type declares it, ready to stand inside a script element.
 *
 * <p>An entry whose text comes out empty is left out, since an absent property says less than an
 * empty one.
 */
public final class StructuredData {
  private static final JsonMapper JSON = JsonMapper.shared();

  private StructuredData() {}

  /**
   * @param declared the structure, whose texts may name fields and figures
   * @param fill gives the plain text that a declared one comes to; empty for nothing to say
   */
  public static Html of(FieldValue.Fields declared, Function<String, String> fill) {
    String json = JSON.writeValueAsString(object(declared, fill));
    return Html.trusted(json.replace("<", "\\u003c").replace("\u2028", "\\u2028"));
  }

  private static Map<String, Object> object(
      FieldValue.Fields fields, Function<String, String> fill) {
    Map<String, Object> out = new LinkedHashMap<>();
    fields
        .fields()
        .forEach((key, value) -> value(value, fill).ifPresent(filled -> out.put(key, filled)));
    return out;
  }

  private static Optional<Object> value(FieldValue value, Function<String, String> fill) {
    if (value instanceof FieldValue.Fields fields) {
      return Optional.of(object(fields, fill));
    }
    if (value instanceof FieldValue.Items items) {
      List<Object> out =
          items.items().stream().flatMap(item -> value(item, fill).stream()).toList();
      return Optional.of(out);
    }
    if (value instanceof FieldValue.Number number) {
      return Optional.of(number.number());
    }
    if (value instanceof FieldValue.Bool bool) {
      return Optional.of(bool.value());
    }
    if (value instanceof FieldValue.Date date) {
      return Optional.of(date.date().toString());
    }
    String text = value instanceof FieldValue.Words words ? words.text() : verbatim(value);
    return Optional.<Object>of(fill.apply(text)).filter(filled -> !filled.equals(""));
  }

  private static String verbatim(FieldValue value) {
    return value instanceof FieldValue.Verbatim verbatim ? verbatim.text() : "";
  }
}
