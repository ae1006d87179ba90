package io.waymark.render.discovery;

import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-LD that a content type declares, and the script element's content that a page's nodes make.
 *
 * <p>An entry whose text comes out empty is left out, since an absent property says less than an
 * empty one; and so is an object of which nothing is left but what every page says alike.
 */
public final class StructuredData {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CONTEXT = "@context";

  private StructuredData() {}

  /** A page's nodes as one graph, ready to stand inside a script element. */
  public static Html script(List<Map<String, Object>> nodes) {
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put(CONTEXT, "https://schema.org");
    graph.put("@graph", nodes);
    String json = JSON.writeValueAsString(graph);
    return Html.trusted(json.replace("<", "\\u003c").replace("\u2028", "\\u2028"));
  }

  /**
   * The node that a type declares.
   *
   * @param declared the structure, whose texts may name fields and figures
   * @param fill gives the words or the number that a declared text comes to; empty for nothing to
   *     say
   */
  public static Map<String, Object> node(
      FieldValue.Fields declared, Function<String, Optional<Object>> fill) {
    Map<String, Object> out = new LinkedHashMap<>();
    declared
        .fields()
        .forEach((key, value) -> value(value, fill).ifPresent(filled -> out.put(key, filled)));
    out.remove(CONTEXT);
    return out;
  }

  private static Optional<Object> value(FieldValue value, Function<String, Optional<Object>> fill) {
    if (value instanceof FieldValue.Fields fields) {
      Map<String, Object> out = node(fields, fill);
      return asks(fields) && !answers(fields, fill) ? Optional.empty() : Optional.of(out);
    }
    if (value instanceof FieldValue.Items items) {
      List<Object> out = new ArrayList<>();
      items.items().forEach(item -> value(item, fill).ifPresent(out::add));
      return Optional.<Object>of(out).filter(list -> !out.isEmpty());
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
    return fill.apply(text(value)).filter(filled -> !filled.equals(""));
  }

  /** Whether any text below asks for a field or a figure. */
  private static boolean asks(FieldValue value) {
    return texts(value).stream().anyMatch(text -> text.contains("{"));
  }

  /** Whether any text below that asks has an answer. */
  private static boolean answers(FieldValue value, Function<String, Optional<Object>> fill) {
    return texts(value).stream()
        .filter(text -> text.contains("{"))
        .anyMatch(text -> fill.apply(text).filter(filled -> !filled.equals("")).isPresent());
  }

  private static List<String> texts(FieldValue value) {
    if (value instanceof FieldValue.Fields fields) {
      return fields.fields().values().stream().flatMap(f -> texts(f).stream()).toList();
    }
    return value instanceof FieldValue.Items items
        ? items.items().stream().flatMap(i -> texts(i).stream()).toList()
        : List.of(text(value));
  }

  private static String text(FieldValue value) {
    return value instanceof FieldValue.Words words
        ? words.text()
        : value instanceof FieldValue.Verbatim verbatim ? verbatim.text() : "";
  }
}
