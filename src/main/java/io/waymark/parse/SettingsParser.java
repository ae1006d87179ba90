package io.waymark.parse;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.diagnostic.Severity;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.model.Settings;
import io.waymark.model.Settings.NavigationItem;
import io.waymark.model.Settings.Publisher;
import io.waymark.model.Tokens;
import io.waymark.parse.field.FieldReader;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code content/site.yaml}. */
public final class SettingsParser {
  /** The keys that every site's settings may hold; others are declared by the site. */
  public static final List<String> KEYS =
      List.of(
          "name",
          "description",
          "base_url",
          "language",
          "publisher",
          "report_to",
          "navigation",
          "typed_numbers",
          "tokens");

  /** Stands in while the address is missing or wrong; nothing is published then. */
  private static final URI NOWHERE = URI.create("https://site.invalid/");

  private final List<Diagnostic> found = new ArrayList<>();

  private final Tokens tokens;

  private SettingsParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Settings are there even when some are wrong, so that pages can still be checked.
   *
   * @param extra the settings that the site declares for its templates
   * @param tokens the design tokens there are
   */
  public static Outcome<Settings> parse(Source source, Map<String, Field> extra, Tokens tokens) {
    SettingsParser parser = new SettingsParser(tokens);
    Settings settings =
        YamlParser.parse(source)
            .drainTo(parser.found)
            .flatMap(node -> parser.settings(node, source, extra))
            .orElseGet(() -> unknown(source, tokens));
    return Outcome.of(settings, parser.found);
  }

  /** What stands in for settings that aren't there. */
  static Settings unknown(Source source, Tokens tokens) {
    return new Settings(
        "",
        "",
        NOWHERE,
        "en",
        new Publisher("", NOWHERE),
        Optional.empty(),
        List.of(),
        Optional.of(Severity.ERROR),
        tokens,
        Map.of(),
        new FieldValue.Fields(Map.of(), source.start()),
        source.start());
  }

  private Optional<Settings> settings(YamlNode node, Source source, Map<String, Field> extra) {
    Optional<MappingReader> reader = MappingReader.of(node, "site.yaml", found);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    MappingReader keys = reader.get();
    keys.require("name", "Write the site's name, such as name: Lakes of the world");
    keys.require("base_url", "Write where the site is published, such as https://example.org/");
    keys.require("publisher", "Write publisher: {name: …, url: https://…}");
    Mapping mapping = node instanceof Mapping m ? m : new Mapping(Map.of(), source.start());
    FieldValue.Fields fields =
        new FieldReader(FieldReader.Completeness.COMPLETE, found).fields(mapping, extra, KEYS);
    return Optional.of(
        new Settings(
            keys.string("name").orElse(""),
            keys.string("description").orElse(""),
            baseUrl(keys),
            language(keys),
            keys.mapping("publisher").map(this::publisher).orElse(new Publisher("", NOWHERE)),
            keys.scalar("report_to").flatMap(s -> ScalarReader.email(s, "report_to", found)),
            navigation(keys),
            typedNumbers(keys),
            keys.mapping("tokens").map(this::tokens).orElse(tokens),
            extra,
            fields,
            source.start()));
  }

  private URI baseUrl(MappingReader keys) {
    Optional<Scalar> written = keys.scalar("base_url");
    if (written.isEmpty()) {
      return NOWHERE;
    }
    return BaseUrl.parse(written.get(), found).orElse(NOWHERE);
  }

  private String language(MappingReader keys) {
    return keys.scalar("language")
        .flatMap(s -> ScalarReader.matching(s, "language", BaseUrl.LANGUAGE, found))
        .orElse("en");
  }

  private Publisher publisher(MappingReader keys) {
    keys.require("name", "Write the publisher's name.");
    keys.require("url", "Write the publisher's address, such as https://example.org/");
    Publisher publisher =
        new Publisher(keys.string("name").orElse(""), keys.url("url").orElse(NOWHERE));
    keys.rejectOthers();
    return publisher;
  }

  private List<NavigationItem> navigation(MappingReader keys) {
    List<NavigationItem> items = new ArrayList<>();
    for (YamlNode node : keys.items("navigation")) {
      MappingReader.of(node, "navigation", found).flatMap(this::item).ifPresent(items::add);
    }
    return items;
  }

  private Optional<NavigationItem> item(MappingReader keys) {
    keys.require("label", "Write the words that readers see.");
    keys.require("to", "Write a page's id, such as pages/about, or an https address.");
    Optional<String> label = keys.string("label");
    Optional<Scalar> to = keys.scalar("to");
    keys.rejectOthers();
    return label.flatMap(l -> to.map(t -> new NavigationItem(l, t.text(), t.span())));
  }

  private Tokens tokens(MappingReader given) {
    return new TokenOverrides(found).over(tokens, given);
  }

  private Optional<Severity> typedNumbers(MappingReader keys) {
    String level = keys.choice("typed_numbers", List.of("error", "warning", "off")).orElse("error");
    return level.equals("off")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT)));
  }
}
