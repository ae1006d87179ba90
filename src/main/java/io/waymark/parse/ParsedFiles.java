package io.waymark.parse;

import io.waymark.language.Language;
import io.waymark.model.ContentType;
import io.waymark.model.Dataset;
import io.waymark.parse.PageParser.PageFile;
import io.waymark.parse.data.DatasetDeclaration;
import java.util.List;
import java.util.Map;

/**
 * What a site's files came to when they were last parsed, so that of a changed site only what
 * changed is parsed again. May be used by several threads.
 */
public final class ParsedFiles {
  private final Parsed<Map<String, ContentType>> types;
  private final Parsed<List<DatasetDeclaration>> packages;
  private final Parsed<Dataset> tables;
  private final Parsed<PageFile> pages;
  private final Parsed<Language> languages;

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
  static ParsedFiles forgetting() {
    return new ParsedFiles(
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting(),
        Parsed.forgetting());
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

  /** Pages with their datasets, by the path of their Markdown. */
  Parsed<PageFile> pages() {
    return pages;
  }

  /** The words around the content, by language. */
  Parsed<Language> languages() {
    return languages;
  }
}
