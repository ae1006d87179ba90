package io.waymark.parse.field;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.FieldValue;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads YAML whose keys no schema knows, such as raw chart options: unquoted numbers, true and
 * false are what they look like, and everything else is text.
 */
public final class FreeForm {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private final Function<Scalar, FieldValue> text;
  private final Collection<? super Diagnostic> sink;

  private FreeForm(Function<Scalar, FieldValue> text, Collection<? super Diagnostic> sink) {
    this.text = text;
    this.sink = sink;
  }

  /** Texts are taken as they stand. */
  public static Optional<FieldValue.Fields> verbatim(
      YamlNode node, String key, Collection<? super Diagnostic> sink) {
    return new FreeForm(s -> new FieldValue.Verbatim(s.text(), s.span()), sink).fields(node, key);
  }

  /** Texts are words for readers, which may hold figures. */
  public static Optional<FieldValue.Fields> words(
      YamlNode node, String key, Collection<? super Diagnostic> sink) {
    return new FreeForm(s -> new FieldValue.Words(s.text(), s.span()), sink).fields(node, key);
  }

  private Optional<FieldValue.Fields> fields(YamlNode node, String key) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping(mapping));
    }
    if (!(node instanceof YamlNode.Unreadable)) {
      sink.add(MappingReader.wrongType(node, key, "a group of keys"));
    }
    return Optional.empty();
  }

  private FieldValue.Fields mapping(Mapping mapping) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    for (Entry entry : mapping.entries().values()) {
      value(entry.value()).ifPresent(v -> values.put(entry.key().text(), v));
    }
    return new FieldValue.Fields(values, mapping.span());
  }

  private Optional<FieldValue> value(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping(mapping));
    }
    if (node instanceof Sequence sequence) {
      List<FieldValue> items = new ArrayList<>();
      sequence.items().forEach(item -> value(item).ifPresent(items::add));
      return Optional.of(new FieldValue.Items(items, sequence.span()));
    }
    return node instanceof Scalar scalar ? single(scalar) : Optional.empty();
  }

  private Optional<FieldValue> single(Scalar scalar) {
    if (scalar.isEmpty()) {
      sink.add(
          Diagnostic.of(Code.BAD_VALUE, scalar.span(), "There is no value here.")
              .hint("Write a value or remove the key; null can't be used."));
      return Optional.empty();
    }
    String words = scalar.text();
    if (!scalar.quoted() && (words.equals("true") || words.equals("false"))) {
      return Optional.of(new FieldValue.Bool(words.equals("true"), scalar.span()));
    }
    if (!scalar.quoted() && NUMBER.matcher(words).matches()) {
      return Optional.of(new FieldValue.Number(new BigDecimal(words), scalar.span()));
    }
    return Optional.of(text.apply(scalar));
  }
}
