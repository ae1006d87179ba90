package io.waymark.parse.field;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import io.waymark.parse.yaml.YamlNode.Unreadable;
import io.waymark.source.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a group of keys that Waymark knows, one key at a time. Every key asked for is a known one;
 * {@link #rejectOthers} tells the rest.
 */
public final class MappingReader {
  private final Mapping mapping;
  private final Span place;
  private final Collection<? super Diagnostic> sink;
  private final Set<String> known = new TreeSet<>();

  private MappingReader(Mapping mapping, Span place, Collection<? super Diagnostic> sink) {
    this.mapping = mapping;
    this.place = place;
    this.sink = sink;
  }

  /**
   * A reader of {@code node}, which must be a group of keys; an empty file or value has none.
   *
   * @param name how messages call the group, such as {@code publisher}
   */
  public static Optional<MappingReader> of(
      YamlNode node, String name, Collection<? super Diagnostic> sink) {
    if (node instanceof Mapping mapping) {
      return Optional.of(new MappingReader(mapping, mapping.span(), sink));
    }
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      return Optional.of(
          new MappingReader(new Mapping(Map.of(), scalar.span()), scalar.span(), sink));
    }
    if (!(node instanceof Unreadable)) {
      sink.add(wrongType(node, name, "a group of keys"));
    }
    return Optional.empty();
  }

  public Span span() {
    return place;
  }

  /** The place of a key's name, or of the whole group when it isn't there. */
  public Span keySpan(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? place : entry.key().span();
  }

  /** The value of a key; empty when it isn't there or nothing stands after it. */
  public Optional<YamlNode> node(String key) {
    known.add(key);
    return mapping.get(key).filter(n -> !(n instanceof Scalar s && s.isEmpty()));
  }

  /** Whether the key is there, even with a value that couldn't be read. */
  public boolean has(String key) {
    return node(key).isPresent();
  }

  /** Tells that a key must be there, unless it is. */
  public MappingReader require(String key, String hint) {
    if (node(key).isEmpty()) {
      Entry entry = mapping.entries().get(key);
      sink.add(
          entry == null
              ? Diagnostic.of(
                      Code.MISSING_KEY, firstLine(place), "The key \"" + key + "\" is missing.")
                  .hint(hint)
              : Diagnostic.of(Code.MISSING_KEY, entry.key().span(), "\"" + key + "\" has no value.")
                  .hint(hint));
    }
    return this;
  }

  public Optional<Scalar> scalar(String key) {
    return node(key).flatMap(node -> asScalar(node, key));
  }

  public Optional<String> string(String key) {
    return scalar(key).map(Scalar::text);
  }

  public Optional<Boolean> bool(String key) {
    return scalar(key).flatMap(s -> ScalarReader.bool(s, key, sink));
  }

  public Optional<BigDecimal> number(String key) {
    return scalar(key).flatMap(s -> ScalarReader.number(s, key, sink));
  }

  public Optional<Integer> count(String key) {
    return scalar(key).flatMap(s -> ScalarReader.count(s, key, sink));
  }

  public Optional<LocalDate> date(String key) {
    return scalar(key).flatMap(s -> ScalarReader.date(s, key, sink));
  }

  public Optional<URI> url(String key) {
    return scalar(key).flatMap(s -> ScalarReader.url(s, key, sink));
  }

  public Optional<String> choice(String key, List<String> allowed) {
    return scalar(key).flatMap(s -> ScalarReader.choice(s, key, allowed, sink));
  }

  public Optional<MappingReader> mapping(String key) {
    return node(key).flatMap(node -> of(node, key, sink));
  }

  /** The items of a list; none when the key isn't there or is no list. */
  public List<YamlNode> items(String key) {
    YamlNode node = node(key).orElse(null);
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    if (node != null && !(node instanceof Unreadable)) {
      Diagnostic wrong = wrongType(node, key, "a list");
      sink.add(
          node instanceof Scalar scalar && !scalar.text().contains("\n")
              ? wrong.hint("Write [" + scalar.text() + "]")
              : wrong);
    }
    return List.of();
  }

  /** A list of single values, or one value by itself where that is clear enough. */
  public List<Scalar> scalars(String key) {
    YamlNode node = node(key).orElse(null);
    if (node instanceof Scalar scalar) {
      return List.of(scalar);
    }
    return items(key).stream().flatMap(item -> asScalar(item, key).stream()).toList();
  }

  /** The keys and values, whatever their names. */
  public Collection<Entry> entries() {
    return mapping.entries().values();
  }

  /** Says of {@code keys} that they are known, though nothing is made of them. */
  public MappingReader allow(String... keys) {
    known.addAll(List.of(keys));
    return this;
  }

  /** Tells every key that nobody asked for. */
  public void rejectOthers() {
    for (Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key().text())) {
        sink.add(unknownKey(entry, known));
      }
    }
  }

  static Diagnostic unknownKey(Entry entry, Collection<String> known) {
    Scalar key = entry.key();
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_KEY, key.span(), "There is no key \"" + key.text() + "\" here.");
    boolean tornApart =
        entry.value() instanceof Scalar value && value.isEmpty() && key.text().contains(" ");
    return tornApart
        ? problem.hint("If it belongs to the value before the comma, put that value in quotes.")
        : problem.hint(DidYouMean.hint(key.text(), known));
  }

  /** Tells that a value is of another kind than its key takes. */
  public static Diagnostic wrongType(YamlNode node, String key, String wanted) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        firstLine(node.span()),
        "\"" + key + "\" must be " + wanted + ", but is " + node.kind() + ".");
  }

  /** A value that must be a single one. */
  public Optional<Scalar> asScalar(YamlNode node, String key) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    if (!(node instanceof Unreadable)) {
      sink.add(wrongType(node, key, "a single value"));
    }
    return Optional.empty();
  }

  /** A place of many lines is pointed at by its first. */
  static Span firstLine(Span span) {
    int end = span.source().text().indexOf('\n', span.start());
    return end < 0 || end >= span.end() ? span : span.source().span(span.start(), end);
  }
}
