package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.FieldValue;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An author's own ECharts options: data only, laid over Waymark's. */
final class RawOptions {
  /** Keys whose values ECharts opens or runs, whatever they hold. */
  private static final List<String> REFUSED = List.of("renderItem", "link", "sublink", "image");

  private final FieldValue.Fields fields;

  RawOptions(FieldValue.Fields fields) {
    this.fields = fields;
  }

  /** What they hold that isn't plain data, each at its place. */
  List<Diagnostic> problems() {
    List<Diagnostic> found = new ArrayList<>();
    inspect("", fields, found);
    return found;
  }

  private static void inspect(String key, FieldValue value, List<Diagnostic> found) {
    if (REFUSED.contains(key)) {
      found.add(problem(value.span(), "echarts options don't take \"%s\"".formatted(key)));
    } else if (value instanceof FieldValue.Fields map) {
      map.fields().forEach((name, inner) -> inspect(name, inner, found));
    } else if (value instanceof FieldValue.Items list) {
      list.items().forEach(inner -> inspect(key, inner, found));
    } else if (plain(value) instanceof String text) {
      inspectText(key, text, value.span(), found);
    }
  }

  private static void inspectText(String key, String text, Span span, List<Diagnostic> found) {
    String squeezed = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", "");
    boolean address =
        squeezed.contains("javascript:")
            || squeezed.contains("image://")
            || squeezed.contains("://")
            || squeezed.startsWith("//")
            || squeezed.startsWith("data:")
            || squeezed.contains("url(");
    boolean code = squeezed.startsWith("function(") || squeezed.contains("=>");
    if (address) {
      found.add(problem(span, "\"%s\" under echarts is an address".formatted(text)));
    } else if (code) {
      found.add(problem(span, "\"%s\" under echarts is code".formatted(text)));
    } else if (key.endsWith("ormatter") && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)) {
      found.add(problem(span, "the formatter \"%s\" under echarts holds HTML".formatted(text)));
    }
  }

  private static Diagnostic problem(Span span, String what) {
    String sentence = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    return Diagnostic.of(Code.CHART_OPTION, span, sentence + ".")
        .hint("The echarts key takes data only: numbers, colours and plain words.");
  }

  /** Lays them over an option, map by map; lists of maps are merged item by item. */
  void mergeOver(Map<String, Object> option) {
    merge(option, fields);
  }

  private static void merge(Map<String, Object> under, FieldValue.Fields over) {
    over.fields().forEach((key, value) -> under.put(key, merged(under.get(key), value)));
  }

  @SuppressWarnings("unchecked")
  private static Object merged(Object under, FieldValue over) {
    if (over instanceof FieldValue.Fields fields && under instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) map);
      merge(copy, fields);
      if (fields.fields().containsKey("formatter")) {
        copy.remove("labels");
        copy.remove("text");
      }
      if (fields.fields().containsKey("interval")) {
        copy.remove("customValues");
      }
      return copy;
    }
    if (over instanceof FieldValue.Fields fields && under instanceof List<?> list) {
      return list.stream().map(item -> item instanceof Map ? merged(item, fields) : item).toList();
    }
    boolean maps =
        over instanceof FieldValue.Items items
            && items.items().stream().allMatch(FieldValue.Fields.class::isInstance);
    if (maps && under instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return mergedItems(list, ((FieldValue.Items) over).items());
    }
    return plain(over);
  }

  private static List<Object> mergedItems(List<?> under, List<FieldValue> over) {
    List<Object> all = new ArrayList<>(under);
    for (int i = 0; i < over.size(); i++) {
      if (i < all.size()) {
        all.set(i, merged(all.get(i), over.get(i)));
      } else {
        all.add(plain(over.get(i)));
      }
    }
    return all;
  }

  private static Object plain(FieldValue value) {
    if (value instanceof FieldValue.Fields map) {
      Map<String, Object> made = new LinkedHashMap<>();
      map.fields().forEach((key, inner) -> made.put(key, plain(inner)));
      return made;
    } else if (value instanceof FieldValue.Items list) {
      return list.items().stream().map(RawOptions::plain).toList();
    } else if (value instanceof FieldValue.Number number) {
      return number.number();
    } else if (value instanceof FieldValue.Bool bool) {
      return bool.value();
    } else if (value instanceof FieldValue.Words words) {
      return words.text();
    } else if (value instanceof FieldValue.Verbatim verbatim) {
      return verbatim.text();
    } else if (value instanceof FieldValue.Date date) {
      return date.date().toString();
    }
    throw new IllegalArgumentException("Not data of an option: " + value);
  }
}
