package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.parse.field.FreeForm;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.Patterns;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what {@code content/types/NAME.yaml} declares. */
public final class ContentTypeParser {
  /** The type of the site's first page, {@code content/index.md}. */
  public static final String HOME = "home";

  /** What stands for a card where each page has its own. */
  static final String OWN = "own";

  private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");
  private static final Pattern TEMPLATE = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
  private static final Pattern PERMALINK = Pattern.compile("/([^/\\s?#{}]+/)*(\\{slug}/)?");
  private static final Pattern HOME_PERMALINK = Pattern.compile("/([^/\\s?#{}]+/)*");

  private final String name;
  private final Source source;
  private final Collection<String> types;
  private final List<Diagnostic> found = new ArrayList<>();

  private ContentTypeParser(String name, Source source, Collection<String> types) {
    this.name = name;
    this.source = source;
    this.types = types;
  }

  /**
   * A content type, without the body that pages made from rows share: that is another file.
   *
   * @param name the file's name without its ending
   * @param types the names of all content types
   */
  public static Outcome<ContentType> parse(Source source, String name, Collection<String> types) {
    return new ContentTypeParser(name, source, types).type();
  }

  /**
   * The extra settings that {@code content/types/site.yaml} declares.
   *
   * @param types the names of all content types
   */
  public static Outcome<Map<String, Field>> parseSettingsFields(
      Source source, Collection<String> types) {
    ContentTypeParser parser = new ContentTypeParser("site", source, types);
    Optional<MappingReader> keys = parser.keys();
    Map<String, Field> fields =
        keys.map(k -> parser.fields(k, SettingsParser.KEYS)).orElse(Map.of());
    keys.ifPresent(MappingReader::rejectOthers);
    return Outcome.of(fields, parser.found);
  }

  private Outcome<ContentType> type() {
    return new Outcome<>(keys().map(this::type), found);
  }

  private Optional<MappingReader> keys() {
    return YamlParser.parse(source)
        .drainTo(found)
        .flatMap(node -> MappingReader.of(node, "content type", found));
  }

  private Map<String, Field> fields(MappingReader keys, Collection<String> taken) {
    FieldDeclarations declarations = new FieldDeclarations(types, found);
    return keys.mapping("fields").map(group -> declarations.read(group, taken)).orElse(Map.of());
  }

  private ContentType type(MappingReader keys) {
    boolean home = name.equals(HOME);
    String title = keys.string("title").orElse(name);
    String folder = matching(keys, "folder", FOLDER).orElse(home ? "" : name + "s");
    String usual = home ? "/" : folder.equals("pages") ? "/{slug}/" : "/" + folder + "/{slug}/";
    String permalink = permalink(keys, home).orElse(usual);
    String template = matching(keys, "template", TEMPLATE).orElse(name);
    Optional<String> search = keys.string("search");
    boolean feed = keys.bool("feed").orElse(false);
    Map<String, Field> fields = fields(keys, CoreFields.names());
    Optional<ContentType.Rows> rows = keys.mapping("rows").flatMap(this::rows);
    Optional<FieldValue.Fields> structuredData =
        keys.node("structured_data").flatMap(n -> FreeForm.words(n, "structured_data", found));
    Optional<ContentType.Budget> budget =
        keys.count("budget").map(kb -> new ContentType.Budget(kb, keys.keySpan("budget")));
    Optional<ContentType.Named> parent = keys.scalar("parent").map(ContentTypeParser::named);
    Optional<ContentType.Card> card = keys.scalar("card").map(ContentTypeParser::card);
    keys.rejectOthers();
    return new ContentType(
        name,
        title,
        folder,
        permalink,
        template,
        fields,
        rows,
        Optional.empty(),
        search,
        feed,
        structuredData,
        budget,
        parent,
        card,
        source.start());
  }

  private static ContentType.Named named(Scalar id) {
    return new ContentType.Named(id.text(), id.span());
  }

  private static ContentType.Card card(Scalar written) {
    return written.text().equals(OWN)
        ? new ContentType.OwnCard()
        : new ContentType.SharedCard(named(written));
  }

  private Optional<String> permalink(MappingReader keys, boolean home) {
    Optional<Scalar> written = keys.scalar("permalink");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Pattern form = home ? HOME_PERMALINK : PERMALINK;
    String text = written.get().text();
    if (Patterns.matches(form, text) && (home || text.contains("{slug}"))) {
      return written.map(Scalar::text);
    }
    found.add(
        Diagnostic.of(
                Code.BAD_VALUE,
                written.get().span(),
                "\"permalink\" can't be " + written.get().kind() + ".")
            .hint(
                home
                    ? "The first page's address is /"
                    : "Begin and end it with a slash and put {slug} last, such as /lakes/{slug}/"));
    return Optional.empty();
  }

  private Optional<ContentType.Rows> rows(MappingReader keys) {
    keys.require("dataset", "Name a dataset of content/datapackage.yaml.");
    keys.require("slug", "Name the column whose value becomes the last part of the address.");
    Optional<String> dataset = keys.string("dataset");
    Optional<String> slug = keys.string("slug");
    keys.rejectOthers();
    return dataset.flatMap(
        d -> slug.map(s -> new ContentType.Rows(d, s, keys.keySpan("dataset").to(keys.span()))));
  }

  private Optional<String> matching(MappingReader keys, String key, Pattern form) {
    return keys.scalar(key).flatMap(s -> ScalarReader.matching(s, key, form, found));
  }
}
