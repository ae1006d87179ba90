package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A small YAML document as texts with their places; what a text means is for its reader to say. */
final class SpecYaml {
  private static final int DEEPEST = 20;
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SpecYaml() {}

  /** A value and its place. */
  sealed interface Node {
    Span span();
  }

  record Text(String value, Span span) implements Node {}

  record Items(List<Node> nodes, Span span) implements Node {}

  record Entries(Map<String, Node> values, Map<String, Span> keys, Span span) implements Node {}

  /** The document, or nothing and the diagnostic of its first mistake. */
  static Optional<Node> read(Source source, List<Diagnostic> problems) {
    try (JsonParser parser = MAPPER.createParser(source.text())) {
      parser.nextToken();
      return parser.currentToken() == null
          ? Optional.of(new Entries(Map.of(), Map.of(), source.start()))
          : Optional.of(node(parser, source, 0));
    } catch (JacksonException e) {
      problems.add(
          Diagnostic.of(
                  Code.YAML_SYNTAX,
                  place(source, e.getLocation()),
                  "This is not valid YAML: "
                      + e.getOriginalMessage().lines().findFirst().orElse(""))
              .hint("See docs/importing.md for what this file may hold."));
      return Optional.empty();
    }
  }

  private static Node node(JsonParser parser, Source source, int depth) {
    Span start = place(source, parser.currentTokenLocation());
    if (depth > DEEPEST) {
      throw new tools.jackson.core.exc.StreamReadException(parser, "nested too deep");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Node> values = new LinkedHashMap<>();
      Map<String, Span> keys = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        Span at = place(source, parser.currentTokenLocation());
        keys.put(key, source.find(key, source.span(at.start(), source.text().length())));
        parser.nextToken();
        values.put(key, node(parser, source, depth + 1));
      }
      return new Entries(values, keys, start);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Node> nodes = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        nodes.add(node(parser, source, depth + 1));
      }
      return new Items(nodes, start);
    }
    // The text as written, not YAML's idea of its type: 11-3021 and 2019 are both wanted as texts.
    String text = parser.getString() == null ? "" : parser.getString();
    Span wide = source.span(start.start(), source.text().length());
    Span found = source.find(text, wide);
    return new Text(text, found.equals(wide) ? start : found);
  }

  private static Span place(Source source, TokenStreamLocation at) {
    if (at == null || at.getLineNr() < 1 || at.getLineNr() > source.lineCount()) {
      return source.start();
    }
    int start = source.lineStart(at.getLineNr());
    String line = source.lineText(at.getLineNr());
    int column = Math.max(0, at.getColumnNr() - 1);
    int codePoints = line.codePointCount(0, line.length());
    int offset = start + line.offsetByCodePoints(0, Math.min(column, codePoints));
    return source.span(offset, offset);
  }

  /** Reports the keys that a mapping may not have. */
  static void allow(Entries entries, Set<String> known, List<Diagnostic> problems) {
    entries
        .keys()
        .forEach(
            (key, span) -> {
              if (!known.contains(key)) {
                problems.add(
                    Diagnostic.of(
                            Code.UNKNOWN_KEY, span, "\"" + key + "\" is not a key of this file.")
                        .hint(DidYouMean.hint(key, known)));
              }
            });
  }

  static Optional<Entries> entries(Node node, List<Diagnostic> problems) {
    return as(Entries.class, node, "keys with values", problems);
  }

  static Optional<Items> items(Node node, List<Diagnostic> problems) {
    return as(Items.class, node, "a list", problems);
  }

  static Optional<Text> text(Node node, List<Diagnostic> problems) {
    return as(Text.class, node, "a single value", problems);
  }

  /** The value of a key that has to be there. */
  static Optional<Node> required(Entries entries, String key, List<Diagnostic> problems) {
    Node node = entries.values().get(key);
    if (node == null) {
      problems.add(
          Diagnostic.of(
                  Code.MISSING_KEY, entries.span(), "The key \"" + key + "\" is missing here.")
              .hint("See docs/importing.md for what it holds."));
    }
    return Optional.ofNullable(node);
  }

  private static <T extends Node> Optional<T> as(
      Class<T> type, Node node, String wanted, List<Diagnostic> problems) {
    if (type.isInstance(node)) {
      return Optional.of(type.cast(node));
    }
    problems.add(Diagnostic.of(Code.WRONG_TYPE, node.span(), "This should be " + wanted + "."));
    return Optional.empty();
  }
}
