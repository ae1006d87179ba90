package io.waymark.parse.yaml;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML into a tree of spanned nodes.
 *
 * <p>After a syntax error the top-level key that holds it is set aside as {@link
 * YamlNode.Unreadable} and the rest is read on, so that one run tells every mistake. The outcome
 * has no value only when it is unclear what was lost.
 */
public final class YamlParser {
  /** How deep lists and groups of keys may stand inside each other. */
  public static final int MAX_DEPTH = 50;

  /** After so many syntax errors the rest of a file is no longer worth telling. */
  private static final int MAX_SYNTAX_ERRORS = 10;

  private YamlParser() {}

  public static Outcome<YamlNode> parse(Source source) {
    return parse(source.span(0, source.text().length()));
  }

  /** Reads a part of a file; every place told and held is one of the whole file. */
  public static Outcome<YamlNode> parse(Span slice) {
    String text = slice.text();
    List<Diagnostic> syntaxErrors = new ArrayList<>();
    Map<String, YamlNode.Entry> setAside = new LinkedHashMap<>();
    while (true) {
      YamlReader.Reading reading = YamlReader.read(slice, text);
      if (reading.syntaxError().isEmpty()) {
        List<Diagnostic> all = new ArrayList<>(syntaxErrors);
        all.addAll(reading.diagnostics());
        return new Outcome<>(reading.node().map(node -> join(node, setAside, slice)), all);
      }
      YamlReader.SyntaxError error = reading.syntaxError().get();
      syntaxErrors.add(error.diagnostic());
      Optional<BrokenEntry> broken = BrokenEntry.around(text, error.offset());
      if (broken.isEmpty() || syntaxErrors.size() >= MAX_SYNTAX_ERRORS) {
        return Outcome.failure(syntaxErrors);
      }
      YamlNode.Entry entry = broken.get().unreadable(slice);
      setAside.putIfAbsent(entry.key().text(), entry);
      text = broken.get().blankedOut(text);
    }
  }

  private static YamlNode join(YamlNode node, Map<String, YamlNode.Entry> setAside, Span slice) {
    if (setAside.isEmpty()) {
      return node;
    }
    Map<String, YamlNode.Entry> all = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      all.putAll(mapping.entries());
    }
    setAside.forEach(all::putIfAbsent);
    return new YamlNode.Mapping(all, slice);
  }
}
