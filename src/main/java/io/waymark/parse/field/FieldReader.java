package io.waymark.parse.field;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import io.waymark.parse.yaml.YamlNode.Unreadable;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML as declared {@link Field}s and tells what doesn't fit the declaration. */
public final class FieldReader {
  /** Whether keys that are declared as required must be there. */
  public enum Completeness {
    COMPLETE,
    PARTIAL
  }

  private final Completeness completeness;
  private final Collection<? super Diagnostic> sink;

  public FieldReader(Completeness completeness, Collection<? super Diagnostic> sink) {
    this.completeness = completeness;
    this.sink = sink;
  }

  /** Reads a group of keys; keys in {@code others} are known, but read by somebody else. */
  public FieldValue.Fields fields(
      Mapping mapping, Map<String, Field> declared, Collection<String> others) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    for (Entry entry : mapping.entries().values()) {
      String key = entry.key().text();
      Field field = declared.get(key);
      if (field != null) {
        value(entry, field).ifPresent(v -> values.put(key, v));
      } else if (!others.contains(key)) {
        List<String> known = new ArrayList<>(declared.keySet());
        known.addAll(others);
        sink.add(MappingReader.unknownKey(entry, known));
      }
    }
    if (completeness == Completeness.COMPLETE) {
      declared.forEach((key, field) -> missing(mapping, key, field));
    }
    return new FieldValue.Fields(values, mapping.span());
  }

  private void missing(Mapping mapping, String key, Field field) {
    if (field.required() && !mapping.entries().containsKey(key)) {
      Span place = MappingReader.firstLine(mapping.span());
      sink.add(
          Diagnostic.of(Code.MISSING_KEY, place, "The key \"" + key + "\" is missing.")
              .hint("Add " + key + ": " + example(field) + explained(field)));
    }
  }

  private static String explained(Field field) {
    return field.help().map(help -> "\n" + help).orElse("");
  }

  private Optional<FieldValue> value(Entry entry, Field field) {
    String key = entry.key().text();
    if (entry.value() instanceof Scalar scalar && scalar.isEmpty()) {
      if (field.required()) {
        sink.add(
            Diagnostic.of(Code.MISSING_KEY, entry.key().span(), "\"" + key + "\" has no value.")
                .hint("Write " + key + ": " + example(field) + explained(field)));
      }
      return Optional.empty();
    }
    return value(entry.value(), key, field);
  }

  private Optional<FieldValue> value(YamlNode node, String key, Field field) {
    if (node instanceof Unreadable) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case TEXT -> text(node, key, field);
      case LIST -> list(node, key, field);
      case OBJECT -> object(node, key, field);
      default -> single(node, key, field);
    };
  }

  private Optional<FieldValue> text(YamlNode node, String key, Field field) {
    if (node instanceof Sequence sequence) {
      return VariantsReader.read(sequence, key, sink);
    }
    return scalar(node, key, field)
        .filter(s -> fits(s, key, field))
        .map(s -> new FieldValue.Words(s.text(), s.span()));
  }

  private Optional<FieldValue> list(YamlNode node, String key, Field field) {
    if (!(node instanceof Sequence sequence)) {
      Diagnostic wrong = MappingReader.wrongType(node, key, "a list");
      boolean single =
          node instanceof Scalar s
              && !s.text().contains("\n")
              && field.items().map(Field::type).orElse(Field.Type.STRING) != Field.Type.OBJECT;
      sink.add(single ? wrong.hint("Write " + key + ": [" + ((Scalar) node).text() + "]") : wrong);
      return Optional.empty();
    }
    Field item = field.items().orElse(Field.of(Field.Type.STRING));
    List<FieldValue> values = new ArrayList<>();
    for (YamlNode each : sequence.items()) {
      value(each, key, item).ifPresent(values::add);
    }
    return Optional.of(new FieldValue.Items(values, sequence.span()));
  }

  private Optional<FieldValue> object(YamlNode node, String key, Field field) {
    if (node instanceof Mapping mapping) {
      return Optional.of(fields(mapping, field.fields(), List.of()));
    }
    sink.add(
        MappingReader.wrongType(node, key, "a group of keys")
            .hint(DidYouMean.hint("", field.fields().keySet())));
    return Optional.empty();
  }

  private Optional<FieldValue> single(YamlNode node, String key, Field field) {
    Optional<Scalar> found = scalar(node, key, field).filter(s -> fits(s, key, field));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Scalar s = found.get();
    Span at = s.span();
    return switch (field.type()) {
      case NUMBER -> ScalarReader.number(s, key, sink).map(n -> new FieldValue.Number(n, at));
      case BOOLEAN -> ScalarReader.bool(s, key, sink).map(b -> new FieldValue.Bool(b, at));
      case DATE -> ScalarReader.date(s, key, sink).map(d -> new FieldValue.Date(d, at));
      case URL -> ScalarReader.url(s, key, sink).map(u -> new FieldValue.Verbatim(s.text(), at));
      case EMAIL -> ScalarReader.email(s, key, sink).map(e -> new FieldValue.Verbatim(e, at));
      case REFERENCE ->
          Optional.of(new FieldValue.Reference(field.target().orElse(""), s.text(), at));
      default -> Optional.of(new FieldValue.Verbatim(s.text(), at));
    };
  }

  private boolean fits(Scalar scalar, String key, Field field) {
    boolean allowed =
        field.allowed().isEmpty()
            || ScalarReader.choice(scalar, key, field.allowed(), sink).isPresent();
    return allowed
        && (field.pattern().isEmpty()
            || ScalarReader.matching(scalar, key, field.pattern().get(), sink).isPresent());
  }

  private Optional<Scalar> scalar(YamlNode node, String key, Field field) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar);
    }
    if (!(node instanceof Unreadable)) {
      sink.add(MappingReader.wrongType(node, key, noun(field.type())));
    }
    return Optional.empty();
  }

  private static String noun(Field.Type type) {
    return switch (type) {
      case TEXT -> "text";
      case STRING -> "a single value";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date";
      case URL -> "an https address";
      case EMAIL -> "an e-mail address";
      case REFERENCE -> "the name of a page";
      case LIST -> "a list";
      case OBJECT -> "a group of keys";
    };
  }

  private static String example(Field field) {
    return switch (field.type()) {
      case LIST -> "followed by a list";
      case OBJECT -> "followed by its own keys, indented";
      case DATE -> "2026-03-07";
      case NUMBER -> "12";
      case BOOLEAN -> "true";
      case URL -> "https://example.org/";
      case EMAIL -> "editors@example.org";
      case REFERENCE -> "and the name of a page of type " + field.target().orElse("page");
      case TEXT, STRING -> "and its text";
    };
  }
}
