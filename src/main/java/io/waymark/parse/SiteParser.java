package io.waymark.parse;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.model.ContentType;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.Field;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Settings;
import io.waymark.model.Site;
import io.waymark.model.Tokens;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads all of {@code content/}.
 *
 * <p>Files are read in parallel, in the thread pool of the caller when it has one of its own; what
 * comes out, diagnostics included, is the same in any case. Files called {@code import.yaml} are
 * for importers and not looked at.
 */
public final class SiteParser {
  private final ContentTree content;
  private final Edition edition;
  private final ParsedFiles parsed;
  private final Optional<Outlines> outlines;
  private final List<Diagnostic> found = new ArrayList<>();

  private SiteParser(
      ContentTree content, Edition edition, ParsedFiles parsed, Optional<Outlines> outlines) {
    this.content = content;
    this.edition = edition;
    this.parsed = parsed;
    this.outlines = outlines;
  }

  /** The site as far as it can be read, with every problem in the order of reports. */
  public static Outcome<Site> parse(SourceTree tree, Edition edition) {
    return parse(tree, edition, ParsedFiles.forgetting(), Optional.empty());
  }

  /**
   * The same, reading only those files again that aren't the ones {@code parsed} knows.
   *
   * @param outlines of pages that needn't be parsed before somebody asks for them
   */
  public static Outcome<Site> parse(
      SourceTree tree, Edition edition, ParsedFiles parsed, Optional<Outlines> outlines) {
    ContentTree content = new ContentTree(tree);
    Outcome<Site> outcome =
        new AmendedSite(content, edition, parsed)
            .site(tree.paths())
            .map(Outcome::of)
            .orElseGet(() -> new SiteParser(content, edition, parsed, outlines).whole());
    parsed.keep(
        outcome
            .value()
            .filter(site -> outcome.diagnostics().isEmpty())
            .map(site -> new ParsedFiles.Whole(site, tree.paths())));
    return outcome;
  }

  private Outcome<Site> whole() {
    Site site = site();
    found.sort(Diagnostic.ORDER);
    return Outcome.of(site, found);
  }

  private Site site() {
    Map<String, ContentType> types = types();
    Settings settings = settings();
    Language language = language(settings.language());
    String sharedPackage = ContentTree.ROOT + ContentTree.PACKAGE;
    Map<String, Dataset> shared =
        content.has(sharedPackage)
            ? new DatasetLoader(content, parsed).load(sharedPackage).drainTo(found).orElseThrow()
            : Map.of();
    List<PagePath> unreadable = new ArrayList<>();
    List<PageFile> files = files(types.values(), unreadable);
    found.addAll(UndeclaredData.check(content, shared, files, unreadable));
    found.addAll(ForeignKeys.check(content, shared, files));
    List<PageDraft> drafts = drafts(types, shared, files);
    return publish(drafts, unreadable, types, shared, settings, language);
  }

  private Map<String, ContentType> types() {
    String declared = content.typeNames() + " " + content.typeBodies();
    return parsed
        .types()
        .get(declared, ContentType.class, content, tree -> new TypesParser(tree).parse())
        .drainTo(found)
        .orElseThrow();
  }

  private Language language(String tag) {
    return parsed
        .languages()
        .get(tag, Language.class, content, tree -> MessagesParser.parse(tree, tag))
        .drainTo(found)
        .orElseThrow();
  }

  private Settings settings() {
    List<String> types = content.typeNames();
    String declarations = ContentTree.TYPES + "site.yaml";
    Map<String, Field> extra =
        content.has(declarations)
            ? content
                .text(declarations)
                .flatMap(source -> ContentTypeParser.parseSettingsFields(source, types))
                .drainTo(found)
                .orElse(Map.of())
            : Map.of();
    Tokens tokens = tokens();
    if (!content.has(ContentTree.SETTINGS)) {
      found.add(
          ContentTree.missing(ContentTree.SETTINGS)
              .hint("Write one with name:, base_url: and publisher: {name: …, url: …}"));
      return SettingsParser.unknown(new Source(ContentTree.SETTINGS, ""), tokens);
    }
    return content
        .text(ContentTree.SETTINGS)
        .flatMap(source -> SettingsParser.parse(source, extra, tokens))
        .drainTo(found)
        .orElseGet(() -> SettingsParser.unknown(new Source(ContentTree.SETTINGS, ""), tokens));
  }

  private Tokens tokens() {
    return content.has(TokensParser.PATH)
        ? content
            .text(TokensParser.PATH)
            .flatMap(TokensParser::parse)
            .drainTo(found)
            .orElse(Tokens.NONE)
        : Tokens.NONE;
  }

  private List<PageFile> files(Collection<ContentType> types, List<PagePath> unreadable) {
    List<PagePath> paths = new ArrayList<>();
    for (String path : content.pages()) {
      PagePath.of(path, types).drainTo(found).ifPresent(paths::add);
    }
    List<Outcome<PageFile>> read =
        paths.parallelStream()
            .map(path -> parsed.page(path, content, tree -> page(path, tree)))
            .toList();
    parsed.keepOnlyPages(content.pages());
    List<PageFile> files = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      PagePath path = paths.get(i);
      Optional<PageFile> file = read.get(i).drainTo(found);
      file.ifPresentOrElse(files::add, () -> unreadable.add(path));
    }
    return files;
  }

  /** Parsed now, or when it is asked for if it has an outline. */
  private Outcome<PageFile> page(PagePath path, ContentTree tree) {
    return outlines
        .map(known -> known.page(path, tree))
        .orElseGet(() -> new PageParser(tree).parse(path));
  }

  private List<PageDraft> drafts(
      Map<String, ContentType> types, Map<String, Dataset> shared, List<PageFile> files) {
    List<PageDraft> drafts = new ArrayList<>();
    files.forEach(file -> file.draft().ifPresent(drafts::add));
    for (ContentType type : types.values()) {
      if (type.rows().isPresent()) {
        List<PageFile> additions =
            files.stream().filter(f -> f.path().type().name().equals(type.name())).toList();
        RowPages.of(content, type, shared, additions).drainTo(found).ifPresent(drafts::addAll);
      }
    }
    drafts.sort(Comparator.comparing(PageDraft::id));
    return drafts;
  }

  private Site publish(
      List<PageDraft> drafts,
      List<PagePath> unreadable,
      Map<String, ContentType> types,
      Map<String, Dataset> shared,
      Settings settings,
      Language language) {
    SortedMap<String, Page> pages = new TreeMap<>();
    Map<String, String> withheld = new TreeMap<>();
    Map<Route, String> waiting = new TreeMap<>();
    List<PageDraft> published = new ArrayList<>();
    unreadable.forEach(path -> withheld.put(path.id(), ""));
    for (PageDraft draft : drafts) {
      Optional<String> reason = draft.withheld(edition);
      if (reason.isPresent()) {
        withheld.put(draft.id(), reason.get());
        Page page = draft.page();
        String why = page.path() + " has this address, but " + reason.get();
        waiting.put(page.route(), why);
        page.aliases().forEach(alias -> waiting.put(alias, why));
      } else {
        published.add(draft);
        pages.putIfAbsent(draft.id(), draft.page());
      }
    }
    found.addAll(AddressBook.check(published));
    PageReferences references = new PageReferences(types, pages.keySet(), withheld);
    documents(published, references)
        .forEach(
            document -> {
              found.addAll(Corrections.inTime(document, edition));
              found.addAll(references.check(document));
            });
    found.addAll(references.check(settings));
    return new Site(settings, language, types, shared, pages, waiting);
  }

  /** Those in which something may be wrong; each once, for a shared one belongs to many pages. */
  private Collection<Document> documents(List<PageDraft> published, PageReferences references) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (PageDraft draft : published) {
      Page page = draft.page();
      page.shared().ifPresent(body -> documents.putIfAbsent(body.source().path(), body));
      draft
          .own()
          .filter(own -> !Corrections.areInTime(own, edition) || !references.areKnown(own))
          .ifPresent(own -> documents.put(page.path(), page.own().orElseThrow().document()));
    }
    return documents.values();
  }
}
