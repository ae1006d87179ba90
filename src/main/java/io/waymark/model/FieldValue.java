package io.waymark.model;

import io.waymark.source.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A typed value of front matter or settings, and the place where its author wrote it. */
public sealed interface FieldValue {
  Span span();

  /** The pages that it names, in whatever it holds. */
  default Stream<Reference> references() {
    return Stream.empty();
  }

  /** Words for readers: inline Markdown that may hold figures and claims. */
  record Words(String text, Span span) implements FieldValue {}

  /** A list of {@code {when: claim, text: …}}: the first whose claim holds is printed. */
  record Variants(List<Variant> variants, Span span) implements FieldValue {
    public Variants {
      variants = List.copyOf(variants);
    }
  }

  /** One alternative of {@link Variants}; without a claim it always holds. */
  record Variant(Optional<Expression> when, Words text) {}

  /** An identifier, an address or another string that is taken as it stands. */
  record Verbatim(String text, Span span) implements FieldValue {}

  record Number(BigDecimal number, Span span) implements FieldValue {}

  record Bool(boolean value, Span span) implements FieldValue {}

  record Date(LocalDate date, Span span) implements FieldValue {}

  /** The name of another page, such as {@code data-and-analytics} of a referenced type. */
  record Reference(String type, String target, Span span) implements FieldValue {
    @Override
    public Stream<Reference> references() {
      return Stream.of(this);
    }
  }

  record Items(List<FieldValue> items, Span span) implements FieldValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Reference> references() {
      return items.stream().flatMap(FieldValue::references);
    }
  }

  /** Keys in the author's order. */
  record Fields(Map<String, FieldValue> fields, Span span) implements FieldValue {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public Stream<Reference> references() {
      return fields.values().stream().flatMap(FieldValue::references);
    }

    public Optional<FieldValue> get(String key) {
      return Optional.ofNullable(fields.get(key));
    }
  }
}
