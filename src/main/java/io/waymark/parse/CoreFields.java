package io.waymark.parse;

import io.waymark.model.Field;
import io.waymark.model.Field.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys that every page's front matter may hold, whatever its type. */
public final class CoreFields {
  /** A name that expressions can hold: figures, datasets, columns, fields. */
  public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** The last part of an address. */
  public static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A key that is read apart from the fields: what the page computes. */
  public static final String FIGURES = "figures";

  /** A key that is read apart from the fields: words that other texts print by name. */
  public static final String TEXTS = "texts";

  private static final Map<String, Field> FIELDS = declare();

  private CoreFields() {}

  /** Every core key but {@value #FIGURES} and {@value #TEXTS}. */
  public static Map<String, Field> fields() {
    return FIELDS;
  }

  /** The names that a content type can't declare anew. */
  public static Set<String> names() {
    Map<String, Field> all = new LinkedHashMap<>(FIELDS);
    all.put(FIGURES, Field.of(Type.OBJECT));
    all.put(TEXTS, Field.of(Type.OBJECT));
    return Collections.unmodifiableSet(all.keySet());
  }

  /** The core keys and those of a type. */
  public static Map<String, Field> with(Map<String, Field> declared) {
    Map<String, Field> all = new LinkedHashMap<>(FIELDS);
    declared.forEach(all::putIfAbsent);
    return all;
  }

  private static Map<String, Field> declare() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("title", field(Type.TEXT, true, null, null, null));
    fields.put("summary", Field.of(Type.TEXT));
    fields.put("also_called", field(Type.LIST, false, null, Field.of(Type.TEXT), null));
    fields.put("slug", field(Type.STRING, false, SLUG, null, null));
    fields.put("draft", Field.of(Type.BOOLEAN));
    fields.put("publish_on", Field.of(Type.DATE));
    fields.put("reviewed", Field.of(Type.DATE));
    Field alias = field(Type.STRING, false, Pattern.compile("/[^\\s?#]*"), null, null);
    fields.put("aliases", field(Type.LIST, false, null, alias, null));
    return Collections.unmodifiableMap(fields);
  }

  private static Field field(
      Type type, boolean required, Pattern pattern, Field items, String help) {
    return new Field(
        type,
        required,
        Optional.ofNullable(pattern),
        List.of(),
        Optional.ofNullable(items),
        Map.of(),
        Optional.empty(),
        Optional.ofNullable(help));
  }
}
