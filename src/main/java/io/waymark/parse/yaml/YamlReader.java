package io.waymark.parse.yaml;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** One pass over a text, up to its end or its first syntax error. */
final class YamlReader {
  /** The limits are Waymark's own: the file's size and {@link YamlParser#MAX_DEPTH}. */
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .loadSettings(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          // Ours tells both places and reads on; Jackson's gives up at the second.
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final int MAX_REFUSALS = 20;

  /** What a pass came to. */
  record Reading(
      Optional<YamlNode> node, List<Diagnostic> diagnostics, Optional<SyntaxError> syntaxError) {}

  /** A syntax error, and the offset in the text of what has to be mended. */
  record SyntaxError(Diagnostic diagnostic, int offset) {}

  private final String text;
  private final Offsets offsets;
  private final YAMLParser events;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean tooDeep;

  private YamlReader(String text, Offsets offsets, YAMLParser events) {
    this.text = text;
    this.offsets = offsets;
    this.events = events;
  }

  static Reading read(Span slice, String text) {
    Offsets offsets = new Offsets(slice, text);
    List<Diagnostic> found = new ArrayList<>();
    try (JsonParser events = YAML.createParser(ObjectReadContext.empty(), text)) {
      YamlReader reader = new YamlReader(text, offsets, (YAMLParser) events);
      Optional<YamlNode> node = reader.document(slice);
      return new Reading(node, reader.diagnostics, Optional.empty());
    } catch (JacksonException e) {
      SyntaxError error = YamlSyntax.explain(e, text, offsets);
      return new Reading(Optional.empty(), found, Optional.of(error));
    }
  }

  private Optional<YamlNode> document(Span slice) {
    JsonToken first = events.nextToken();
    if (first == null) {
      return Optional.of(new YamlNode.Scalar("", false, slice.within(0, 0)));
    }
    YamlNode node = node(first, 1);
    if (tooDeep) {
      return Optional.empty();
    }
    if (events.nextToken() != null) {
      diagnostics.add(
          Diagnostic.of(Code.YAML_SYNTAX, here(), "A second document begins here.")
              .hint("Keep one document in a file: remove the line \"---\" above."));
    }
    return Optional.of(node);
  }

  private YamlNode node(JsonToken token, int depth) {
    Span place = here();
    if (depth > YamlParser.MAX_DEPTH && token.isStructStart()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.NESTING_TOO_DEEP,
                  place,
                  "Lists and groups of keys stand more than "
                      + YamlParser.MAX_DEPTH
                      + " deep inside each other here.")
              .hint("Check brackets and indentation: no page needs such depth."));
      tooDeep = true;
      return new YamlNode.Unreadable(place);
    }
    boolean refused = refused(place);
    YamlNode node =
        switch (token) {
          case START_OBJECT -> mapping(place, depth);
          case START_ARRAY -> sequence(place, depth);
          default -> scalar(place);
        };
    return refused ? new YamlNode.Unreadable(place) : node;
  }

  private YamlNode mapping(Span start, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (events.nextToken() == JsonToken.PROPERTY_NAME) {
      Span keyPlace = here();
      refused(keyPlace);
      YamlNode.Scalar key = scalar(keyPlace, events.currentName());
      YamlNode value = node(events.nextToken(), depth + 1);
      if (tooDeep) {
        break;
      }
      YamlNode.Entry first = entries.putIfAbsent(key.text(), new YamlNode.Entry(key, value));
      if (first != null) {
        refuse(
            Diagnostic.of(
                    Code.DUPLICATE_KEY, key.span(), "The key \"" + key.text() + "\" stands twice.")
                .related("It stands here first.", first.key().span())
                .hint("Keep one of the two."));
      }
    }
    return new YamlNode.Mapping(entries, trimmed(start));
  }

  private YamlNode sequence(Span start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    JsonToken token = events.nextToken();
    while (!tooDeep && token != null && token != JsonToken.END_ARRAY) {
      items.add(node(token, depth + 1));
      token = tooDeep ? null : events.nextToken();
    }
    return new YamlNode.Sequence(items, trimmed(start));
  }

  private YamlNode scalar(Span place) {
    JsonToken token = events.currentToken();
    // Numbers, booleans and nulls of YAML's own schema are texts to us: read them as written.
    String words = token == JsonToken.VALUE_STRING ? events.getString() : place.text();
    return scalar(place, words);
  }

  private static YamlNode.Scalar scalar(Span place, String words) {
    char first = place.start() < place.end() ? place.source().text().charAt(place.start()) : ' ';
    boolean inQuotes = (first == '"' || first == '\'') && place.end() - place.start() >= 2;
    if (inQuotes) {
      Span inside = place.source().span(place.start() + 1, place.end() - 1);
      return new YamlNode.Scalar(words, true, inside);
    }
    boolean block = first == '|' || first == '>';
    return new YamlNode.Scalar(words, block, block ? blockWords(place) : place);
  }

  /** The words of a block scalar, which begin on the line after its header. */
  private static Span blockWords(Span place) {
    String text = place.source().text();
    int from = text.indexOf('\n', place.start()) + 1;
    if (from == 0 || from >= place.end()) {
      return place;
    }
    int to = place.end();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return place.source().span(from, to);
  }

  /** Anchors, aliases and tags: a reader of the file must not have to know them. */
  private boolean refused(Span place) {
    if (events.isCurrentAlias()) {
      refuse(
          Diagnostic.of(Code.YAML_ALIAS, place, "\"" + place.text() + "\" is an alias of YAML.")
              .hint("Write the value out here, or put it in quotes if the asterisk is meant."));
      return true;
    }
    char first = place.start() < place.end() ? place.source().text().charAt(place.start()) : ' ';
    if (first == '&') {
      refuse(
          Diagnostic.of(Code.YAML_ALIAS, word(place), "An anchor of YAML stands here.")
              .hint("Remove it, or put the value in quotes if the ampersand is meant."));
      return false;
    }
    if (first == '!') {
      refuse(
          Diagnostic.of(Code.YAML_SYNTAX, word(place), "A tag of YAML stands here.")
              .hint("Remove it, or put the value in quotes if the exclamation mark is meant."));
    }
    return false;
  }

  private static Span word(Span place) {
    String text = place.source().text();
    int end = place.start();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return place.source().span(place.start(), end);
  }

  /** An alias bomb has thousands of them: the first ones tell enough. */
  private void refuse(Diagnostic diagnostic) {
    if (diagnostics.size() < MAX_REFUSALS) {
      diagnostics.add(diagnostic);
    }
  }

  private Span here() {
    int from = offsets.inText(events.currentTokenLocation().getCharOffset());
    int to = offsets.inText(events.currentLocation().getCharOffset());
    return offsets.span(from, to);
  }

  /** From {@code start} to the end of the collection just read, without the blank that follows. */
  private Span trimmed(Span start) {
    Span all = start.to(here());
    String words = start.source().text();
    int end = all.end();
    while (end > all.start() && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    return start.source().span(all.start(), Math.max(end, all.start()));
  }
}
