package io.waymark.figure;

import io.waymark.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a field of front matter that an expression is about, which calls it {@code item}.
 *
 * @param value what it is, unless it is a group
 * @param fields what is in it, when it is a group
 */
public record Item(Optional<Value> value, Map<String, Value> fields) {
  public Item {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
