package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The English words that Waymark was packaged with. */
public final class BuiltInMessages {
  private static final String FILE = "/io/waymark/site/messages/en.yaml";

  private BuiltInMessages() {}

  /** English as it ships. */
  public static Language language() {
    return Language.of("en", english());
  }

  /** The words by key, subject and name joined by a dot. */
  static Map<String, String> english() {
    Map<String, String> texts = new TreeMap<>();
    Outcome<YamlNode> file = YamlParser.parse(source());
    if (!file.diagnostics().isEmpty()) {
      throw new IllegalStateException(FILE + " is broken: " + file.diagnostics().get(0).message());
    }
    Mapping subjects = (Mapping) file.value().orElseThrow();
    for (YamlNode.Entry subject : subjects.entries().values()) {
      for (YamlNode.Entry message : ((Mapping) subject.value()).entries().values()) {
        String key = subject.key().text() + "." + message.key().text();
        texts.put(key, ((Scalar) message.value()).text());
      }
    }
    return texts;
  }

  private static Source source() {
    try (InputStream in = BuiltInMessages.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Waymark was packaged without " + FILE);
      }
      return new Source("messages/en.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
