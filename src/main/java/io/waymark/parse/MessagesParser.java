package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words around a site's content: the built-in English ones, and over them those that the
 * site has in {@code content/messages/LANGUAGE.yaml}.
 */
final class MessagesParser {
  static final String FOLDER = "content/messages/";

  /** What ICU says of a message, before it repeats the message. */
  private static final Pattern REASON = Pattern.compile("^(.+?)(?:: \\[at| in | \\(|$)");

  private final Map<String, String> texts = new TreeMap<>();
  private final Set<String> own = new TreeSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  private MessagesParser() {}

  /** The site's language; a message that it lacks is English, and told. */
  static Outcome<Language> parse(ContentTree content, String tag) {
    MessagesParser parser = new MessagesParser();
    parser.texts.putAll(BuiltInMessages.english());
    List<String> files = files(content, tag);
    for (String path : files) {
      content.text(path).drainTo(parser.found).ifPresent(parser::file);
    }
    if (!tag.equals("en") && !tag.startsWith("en-")) {
      parser.lacking(files, tag);
    }
    return Outcome.of(Language.of(tag, parser.texts), parser.found);
  }

  /** The files there are for a language, the most general first: {@code de}, then {@code de-AT}. */
  private static List<String> files(ContentTree content, String tag) {
    List<String> files = new ArrayList<>();
    for (int end = tag.indexOf('-'); end > 0; end = tag.indexOf('-', end + 1)) {
      files.add(path(tag.substring(0, end)));
    }
    files.add(path(tag));
    files.removeIf(path -> !content.has(path));
    return files;
  }

  private static String path(String tag) {
    return FOLDER + tag + ".yaml";
  }

  private void file(Source source) {
    Optional<YamlNode> root = YamlParser.parse(source).drainTo(found);
    Optional<MappingReader> subjects = root.flatMap(n -> MappingReader.of(n, "messages", found));
    subjects.ifPresent(
        reader -> {
          bySubject().forEach((subject, names) -> subject(reader, subject, names));
          reader.rejectOthers();
        });
  }

  private Map<String, List<String>> bySubject() {
    Map<String, List<String>> subjects = new LinkedHashMap<>();
    for (String key : texts.keySet()) {
      int dot = key.indexOf('.');
      subjects
          .computeIfAbsent(key.substring(0, dot), s -> new ArrayList<>())
          .add(key.substring(dot + 1));
    }
    return subjects;
  }

  private void subject(MappingReader subjects, String subject, List<String> names) {
    Optional<MappingReader> reader = subjects.mapping(subject);
    if (reader.isEmpty()) {
      return;
    }
    for (String name : names) {
      reader.get().scalar(name).ifPresent(text -> message(subject + "." + name, text));
    }
    reader.get().rejectOthers();
  }

  private void message(String key, Scalar written) {
    own.add(key);
    Set<String> places;
    try {
      places = Language.placesIn(written.text());
    } catch (IllegalArgumentException e) {
      found.add(broken(key, written.span(), e));
      return;
    }
    Set<String> known = Language.placesIn(texts.get(key));
    for (String place : places) {
      if (!known.contains(place)) {
        found.add(unknownPlace(key, place, written.span(), known));
      }
    }
    if (known.containsAll(places)) {
      texts.put(key, written.text());
    }
  }

  private static Diagnostic broken(String key, Span span, IllegalArgumentException e) {
    Matcher reason = REASON.matcher(String.valueOf(e.getMessage()).replace('\n', ' '));
    String why = reason.find() ? reason.group(1) : "it is no message";
    return Diagnostic.of(
            Code.MESSAGE_SYNTAX,
            span,
            "The message \"%s\" can't be read: %s%s."
                .formatted(
                    key, why.substring(0, 1).toLowerCase(java.util.Locale.ROOT), why.substring(1)))
        .hint("Write values as {name} and plurals as {count, plural, one {# row} other {# rows}}.");
  }

  private static Diagnostic unknownPlace(String key, String place, Span span, Set<String> known) {
    return Diagnostic.of(
            Code.UNKNOWN_PLACEHOLDER,
            span.source().find("{" + place, span),
            "The message \"" + key + "\" has no value \"" + place + "\".")
        .hint(
            known.isEmpty()
                ? Optional.of("It has no values: write words only.")
                : DidYouMean.hint(place, known));
  }

  private void lacking(List<String> files, String tag) {
    List<String> lacking = texts.keySet().stream().filter(key -> !own.contains(key)).toList();
    if (lacking.isEmpty()) {
      return;
    }
    String path = files.isEmpty() ? path(tag) : files.get(0);
    String message =
        files.isEmpty()
            ? "There is no file %s, so that pages in \"%s\" have English words around them."
                .formatted(path, tag)
            : "%d of %d messages are English, since they aren't translated: %s."
                .formatted(lacking.size(), texts.size(), String.join(", ", lacking));
    found.add(
        Diagnostic.of(Code.MISSING_MESSAGE, new Source(path, "").start(), message)
            .hint("Write them there by subject and name, as in page: {skip: …}."));
  }
}
