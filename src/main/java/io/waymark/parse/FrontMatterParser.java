package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Document;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.model.Figure;
import io.waymark.model.NamedText;
import io.waymark.parse.field.FieldReader;
import io.waymark.parse.field.FieldReader.Completeness;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Splits a Markdown file into front matter and body, and reads the front matter as declared. */
public final class FrontMatterParser {
  private static final String FENCE = "---";

  private FrontMatterParser() {}

  /**
   * A page's file, or the body shared by the pages of a type made from rows.
   *
   * @param declared the fields of its content type, beyond the core ones
   */
  public static Outcome<Document> parse(Source source, Map<String, Field> declared) {
    return parse(source, declared, Completeness.COMPLETE);
  }

  /** Markdown that adds to a page made from a row: no key is required, nor front matter at all. */
  public static Outcome<Document> parseAddition(Source source, Map<String, Field> declared) {
    return parse(source, declared, Completeness.PARTIAL);
  }

  private static Outcome<Document> parse(
      Source source, Map<String, Field> declared, Completeness completeness) {
    String text = source.text();
    int yamlStart = lineAfterFence(text, 0);
    if (yamlStart < 0) {
      Document bare = document(source, FrontMatter.empty(source.start()), 0);
      return completeness == Completeness.PARTIAL
          ? Outcome.of(bare)
          : Outcome.of(bare, List.of(missing(source)));
    }
    int yamlEnd = yamlStart;
    while (yamlEnd < text.length() && lineAfterFence(text, yamlEnd) < 0) {
      int newline = text.indexOf('\n', yamlEnd);
      yamlEnd = newline < 0 ? text.length() : newline + 1;
    }
    if (yamlEnd == text.length()) {
      Document lost = document(source, FrontMatter.empty(source.start()), text.length());
      return Outcome.of(lost, List.of(unclosed(source)));
    }
    int bodyStart = lineAfterFence(text, yamlEnd);
    List<Diagnostic> found = new ArrayList<>();
    Span slice = source.span(yamlStart, yamlEnd);
    Optional<YamlNode> node = YamlParser.parse(slice).drainTo(found);
    FrontMatter read =
        node.map(n -> frontMatter(n, slice, declared, completeness, found))
            .orElse(FrontMatter.empty(slice));
    return Outcome.of(document(source, read, bodyStart), found);
  }

  private static Document document(Source source, FrontMatter read, int bodyStart) {
    return new Document(source, read.fields, read.figures, read.texts, bodyStart);
  }

  private static FrontMatter frontMatter(
      YamlNode node,
      Span slice,
      Map<String, Field> declared,
      Completeness completeness,
      List<Diagnostic> found) {
    Optional<Mapping> mapping = asMapping(node, slice, found);
    if (mapping.isEmpty()) {
      return FrontMatter.empty(slice);
    }
    FieldReader reader = new FieldReader(completeness, found);
    FieldValue.Fields fields =
        reader.fields(
            mapping.get(),
            CoreFields.with(declared),
            List.of(CoreFields.FIGURES, CoreFields.TEXTS));
    NamedParts named = new NamedParts(found);
    return new FrontMatter(fields, named.figures(mapping.get()), named.texts(mapping.get()));
  }

  private static Optional<Mapping> asMapping(YamlNode node, Span slice, List<Diagnostic> found) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (node instanceof Scalar scalar && scalar.isEmpty()) {
      Source source = slice.source();
      int fence = source.line(slice.start()) - 1;
      Span opening = source.span(0, source.lineText(fence).length());
      return Optional.of(new Mapping(Map.of(), opening));
    }
    found.add(
        Diagnostic.of(
                Code.WRONG_TYPE,
                node.span(),
                "Front matter must be keys with values, but is " + node.kind() + ".")
            .hint("Write lines such as title: About us, with a space after the colon."));
    return Optional.empty();
  }

  /** The offset after the line at {@code start} when that line is a fence, or -1. */
  private static int lineAfterFence(String text, int start) {
    if (!text.startsWith(FENCE, start)) {
      return -1;
    }
    for (int i = start + FENCE.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c != ' ' && c != '\t' && c != '\r') {
        return -1;
      }
    }
    return text.length();
  }

  private static Diagnostic missing(Source source) {
    return Diagnostic.of(
            Code.MISSING_FRONT_MATTER, source.start(), "This page has no front matter.")
        .hint(
            "Begin the file with a line of three hyphens, title: and the title, and a line of"
                + " three hyphens.");
  }

  private static Diagnostic unclosed(Source source) {
    return Diagnostic.of(
            Code.MISSING_FRONT_MATTER,
            source.span(0, FENCE.length()),
            "The front matter that opens here is never closed.")
        .hint("Add a line of three hyphens after its last key.");
  }

  private record FrontMatter(
      FieldValue.Fields fields, Map<String, Figure> figures, Map<String, NamedText> texts) {
    static FrontMatter empty(Span place) {
      return new FrontMatter(new FieldValue.Fields(Map.of(), place), Map.of(), Map.of());
    }
  }
}
