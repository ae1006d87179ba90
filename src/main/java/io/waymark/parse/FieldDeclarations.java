package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Expectation;
import io.waymark.model.Expression;
import io.waymark.model.Field;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.Patterns;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads the {@code fields} of a content type: a name and what may stand there. */
final class FieldDeclarations {
  private static final List<String> TYPES =
      Stream.of(Field.Type.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();

  private final Collection<String> types;
  private final Collection<? super Diagnostic> sink;

  /**
   * @param types the names of all content types, for references
   */
  FieldDeclarations(Collection<String> types, Collection<? super Diagnostic> sink) {
    this.types = types;
    this.sink = sink;
  }

  /**
   * Reads declarations.
   *
   * @param taken names that can't be declared here, because Waymark reads them itself
   */
  Map<String, Field> read(MappingReader group, Collection<String> taken) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Entry entry : group.entries()) {
      if (nameIsFree(entry.key(), taken)) {
        field(entry.value(), entry.key().text()).ifPresent(f -> fields.put(entry.key().text(), f));
      }
    }
    return fields;
  }

  private boolean nameIsFree(Scalar name, Collection<String> taken) {
    if (taken.contains(name.text())) {
      sink.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  name.span(),
                  "\"" + name.text() + "\" is a key that Waymark reads itself.")
              .hint("Remove it here, or give your field another name."));
      return false;
    }
    if (!Patterns.matches(CoreFields.NAME, name.text())) {
      sink.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  name.span(),
                  "\"" + name.text() + "\" can't be the name of a field.")
              .hint("Use small letters, digits and underscores, beginning with a letter."));
      return false;
    }
    return true;
  }

  private Optional<Field> field(YamlNode node, String name) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      sink.add(
          Diagnostic.of(
                  Code.WRONG_TYPE,
                  scalar.span(),
                  "\""
                      + name
                      + "\" must be declared by a group of keys, but is "
                      + scalar.kind()
                      + ".")
              .hint("Write {type: " + scalar.text() + "}"));
      return Optional.empty();
    }
    return MappingReader.of(node, name, sink).map(this::field);
  }

  private Field field(MappingReader keys) {
    keys.require("type", "One of: " + String.join(", ", TYPES) + ".");
    Field.Type type =
        keys.choice("type", TYPES)
            .map(t -> Field.Type.valueOf(t.toUpperCase(Locale.ROOT)))
            .orElse(Field.Type.STRING);
    boolean required = keys.bool("required").orElse(false);
    Optional<Pattern> pattern = keys.scalar("pattern").flatMap(this::pattern);
    List<String> allowed = keys.scalars("allowed").stream().map(Scalar::text).toList();
    Optional<String> help = keys.string("help");
    Optional<Field> items = Optional.empty();
    Map<String, Field> fields = Map.of();
    Optional<String> target = Optional.empty();
    if (type == Field.Type.LIST) {
      items = keys.node("items").flatMap(node -> field(node, "items"));
    } else if (type == Field.Type.OBJECT) {
      keys.require("fields", "Declare what the group holds: fields: and a line for each key.");
      fields = keys.mapping("fields").map(group -> read(group, List.of())).orElse(Map.of());
    } else if (type == Field.Type.REFERENCE) {
      keys.require("to", "Name the content type of the pages it leads to.");
      target = keys.scalar("to").filter(this::isType).map(Scalar::text);
    }
    Optional<Expectation> expect =
        type == Field.Type.LIST
            ? Optional.empty()
            : keys.mapping("expect").flatMap(FieldDeclarations::expectation);
    keys.rejectOthers();
    return new Field(type, required, pattern, allowed, items, fields, target, expect, help);
  }

  private static Optional<Expectation> expectation(MappingReader keys) {
    keys.require("claim", "Write what should be true, such as lookup(lakes.depth, name=item) > 9");
    keys.require("otherwise", "Say what it means when the claim isn't true.");
    Optional<String> otherwise = keys.string("otherwise");
    Optional<Expression> claim = keys.scalar("claim").map(s -> new Expression(s.text(), s.span()));
    keys.rejectOthers();
    return claim.flatMap(c -> otherwise.map(words -> new Expectation(c, words)));
  }

  private boolean isType(Scalar name) {
    if (types.contains(name.text())) {
      return true;
    }
    sink.add(
        Diagnostic.of(
                Code.UNKNOWN_CONTENT_TYPE,
                name.span(),
                "There is no content type \"" + name.text() + "\".")
            .hint(DidYouMean.hint(name.text(), types)));
    return false;
  }

  private Optional<Pattern> pattern(Scalar scalar) {
    try {
      return Optional.of(Pattern.compile(scalar.text()));
    } catch (PatternSyntaxException e) {
      sink.add(
          Diagnostic.of(
              Code.BAD_VALUE,
              scalar.span(),
              "\"pattern\" isn't a regular expression: " + e.getDescription() + "."));
      return Optional.empty();
    }
  }
}
