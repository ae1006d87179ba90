package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.model.ContentType;
import io.waymark.model.Dataset;
import io.waymark.model.Site;
import io.waymark.parse.data.DatasetDeclaration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a site's files came to when they were last parsed, so that of a changed site only what
 * changed is parsed again. May be used by several threads, but for the site as a whole.
 */
public final class ParsedFiles {
  private final Parsed<Map<String, ContentType>> types;
  private final Parsed<List<DatasetDeclaration>> packages;
  private final Parsed<Dataset> tables;
  private final Parsed<PageFile> pages;
  private final Parsed<Language> languages;

  /** The pages' files of which something changed since the site as a whole was parsed. */
  private final Set<String> stale = new TreeSet<>();

  private Optional<Whole> whole = Optional.empty();

  /**
   * A site without any problem.
   *
   * @param paths all of its sources
   */
  record Whole(Site site, List<String> paths) {}

  /** Knows nothing yet and remembers everything. */
  public ParsedFiles() {
    this(new Kept<>(), new Kept<>(), new Kept<>(), new Kept<>(), new Kept<>());
  }

  private ParsedFiles(
      Parsed<Map<String, ContentType>> types,
      Parsed<List<DatasetDeclaration>> packages,
      Parsed<Dataset> tables,
      Parsed<PageFile> pages,
      Parsed<Language> languages) {
    this.types = types;
    this.packages = packages;
    this.tables = tables;
    this.pages = pages;
    this.languages = languages;
  }

  /** Remembers nothing, for a site that is parsed once. */
  public static ParsedFiles forgetting() {
    return new ParsedFiles(
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting());
  }

  /** Takes note of the files, by path, that changed, came or went since they were parsed. */
  public void forget(Set<String> changed) {
    for (String path : changed) {
      boolean shared =
          Stream.of(types, packages, tables, languages)
              .map(kind -> kind.forget(path))
              .anyMatch(names -> !names.isEmpty());
      Set<String> readers = pages.forget(path);
      stale.addAll(readers);
      if (shared || readers.isEmpty() && isRead(path)) {
        whole = Optional.empty();
      }
    }
  }

  /** Whether a file may say something that isn't one page's own. */
  private static boolean isRead(String path) {
    return path.startsWith(ContentTree.ROOT) || path.equals(TokensParser.PATH);
  }

  /** The site as it was when it was last parsed without any problem, if not too much changed. */
  Optional<Whole> whole() {
    return whole;
  }

  /** The pages' files of which something changed since. */
  Set<String> stale() {
    return Set.copyOf(stale);
  }

  void keep(Optional<Whole> parsed) {
    whole = parsed;
    stale.clear();
  }

  Parsed<Map<String, ContentType>> types() {
    return types;
  }

  Parsed<List<DatasetDeclaration>> packages() {
    return packages;
  }

  /** The datasets that the site shares, by the path of their table. */
  Parsed<Dataset> tables() {
    return tables;
  }

  /** Forgets all pages' files but these. */
  void keepOnlyPages(Collection<String> paths) {
    pages.keepOnly(paths);
  }

  /**
   * A page's file.
   *
   * @param parse reads it from the tree that it is given
   */
  Outcome<PageFile> page(
      PagePath path, ContentTree content, Function<ContentTree, Outcome<PageFile>> parse) {
    return pages.get(path.path(), path.type(), content, parse);
  }

  /** The words around the content, by language. */
  Parsed<Language> languages() {
    return languages;
  }
}
