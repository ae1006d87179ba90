package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.model.Figure;
import io.waymark.model.NamedText;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.Patterns;
import io.waymark.parse.field.VariantsReader;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what front matter gives a name to: the page's figures and its texts. */
final class NamedParts {
  private final List<Diagnostic> found;

  NamedParts(List<Diagnostic> found) {
    this.found = found;
  }

  Map<String, Figure> figures(Mapping frontMatter) {
    return named(
        frontMatter,
        CoreFields.FIGURES,
        new Kind<>(
            "figure",
            "expression",
            "Write how it is computed, such as max(employment.jobs).",
            this::figure));
  }

  /** The texts; one without words is {@code ""}, so that nothing at all is a slip. */
  Map<String, NamedText> texts(Mapping frontMatter) {
    return named(
        frontMatter,
        CoreFields.TEXTS,
        new Kind<>(
            "text",
            "words",
            "Write them, or a list of {when: a claim, text: the words}.",
            this::text));
  }

  /**
   * @param noun what messages call one of them
   * @param content what stands after its name
   * @param remedy what to write there
   */
  private record Kind<T>(
      String noun,
      String content,
      String remedy,
      BiFunction<MappingReader, Entry, Optional<T>> reader) {}

  private <T> Map<String, T> named(Mapping frontMatter, String key, Kind<T> kind) {
    Map<String, T> all = new LinkedHashMap<>();
    frontMatter
        .get(key)
        .flatMap(node -> MappingReader.of(node, key, found))
        .ifPresent(
            group ->
                group.entries().stream()
                    .filter(entry -> isWritten(entry, kind))
                    .forEach(
                        entry ->
                            kind.reader
                                .apply(group, entry)
                                .ifPresent(part -> all.put(entry.key().text(), part))));
    return Collections.unmodifiableMap(all);
  }

  private boolean isWritten(Entry entry, Kind<?> kind) {
    String name = entry.key().text();
    if (!Patterns.matches(CoreFields.NAME, name)) {
      found.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  entry.key().span(),
                  "\"" + name + "\" can't be the name of a " + kind.noun + ".")
              .hint("Use small letters, digits and underscores, beginning with a letter."));
      return false;
    }
    if (entry.value() instanceof Scalar scalar && scalar.isEmpty()) {
      found.add(
          Diagnostic.of(
                  Code.MISSING_KEY,
                  entry.key().span(),
                  "The " + kind.noun + " \"" + name + "\" has no " + kind.content + ".")
              .hint(kind.remedy));
      return false;
    }
    return true;
  }

  private Optional<Figure> figure(MappingReader group, Entry entry) {
    String name = entry.key().text();
    return group
        .asScalar(entry.value(), name)
        .map(s -> new Expression(s.text(), s.span()))
        .map(expression -> new Figure(name, expression, entry.key().span()));
  }

  private Optional<NamedText> text(MappingReader group, Entry entry) {
    String name = entry.key().text();
    Optional<FieldValue> text =
        entry.value() instanceof Sequence sequence
            ? VariantsReader.read(sequence, name, found)
            : group
                .asScalar(entry.value(), name)
                .map(s -> new FieldValue.Words(s.text(), s.span()));
    return text.map(words -> new NamedText(name, words, entry.key().span()));
  }
}
