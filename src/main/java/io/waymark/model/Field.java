package io.waymark.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a content type declares of one key of its front matter.
 *
 * @param type what its value is
 * @param required whether a page must have it
 * @param pattern what a string must match as a whole
 * @param allowed the values there are to choose from; empty when any will do
 * @param items what a list's items are
 * @param fields what an object holds, in declared order
 * @param target the content type that a reference leads to
 * @param expect what the data should say of its value
 * @param help what to tell an editor about it
 */
public record Field(
    Type type,
    boolean required,
    Optional<Pattern> pattern,
    List<String> allowed,
    Optional<Field> items,
    Map<String, Field> fields,
    Optional<String> target,
    Optional<Expectation> expect,
    Optional<String> help) {

  /** What a value can be; {@code TEXT} is words for readers, {@code STRING} is taken verbatim. */
  public enum Type {
    TEXT,
    STRING,
    NUMBER,
    BOOLEAN,
    DATE,
    URL,
    EMAIL,
    REFERENCE,
    LIST,
    OBJECT
  }

  public Field {
    Objects.requireNonNull(type);
    allowed = List.copyOf(allowed);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** An optional field of a simple type. */
  public static Field of(Type type) {
    return new Field(
        type,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
