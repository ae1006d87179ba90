package io.waymark.parse.yaml;

import io.waymark.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML file and its place there. */
public sealed interface YamlNode {
  Span span();

  /** What messages call a value of this kind, such as {@code a list}. */
  String kind();

  /**
   * A single value.
   *
   * @param text what it says, unquoted and unfolded
   * @param quoted whether it was written in quotes or as a block
   * @param span the words themselves, without quotes: equal to {@code text} unless it was escaped
   *     or folded
   */
  record Scalar(String text, boolean quoted, Span span) implements YamlNode {
    /** Whether nothing was written after the key: YAML's null. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
      return isEmpty() ? "nothing" : "\"" + shortened() + "\"";
    }

    private String shortened() {
      String line = text.strip().replaceAll("\\s+", " ");
      return line.length() <= 60
          ? line
          : line.substring(0, line.offsetByCodePoints(0, Math.min(57, codePoints(line)))) + "…";
    }

    private static int codePoints(String line) {
      return line.codePointCount(0, line.length());
    }
  }

  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys in the author's order; of a duplicate key the first stays. */
  record Mapping(Map<String, Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String kind() {
      return "a group of keys";
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, YamlNode value) {}

  /** A value that could not be read, which has been told already. */
  record Unreadable(Span span) implements YamlNode {
    @Override
    public String kind() {
      return "something unreadable";
    }
  }
}
