package io.waymark.parse;

import io.waymark.model.ContentType;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Narrative;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Row;
import io.waymark.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page as its sources tell it, before it is decided whether it is published.
 *
 * @param own of its own Markdown
 */
record PageDraft(Page page, Optional<PageOutline> own) {

  /** The page that a Markdown file is by itself. */
  static PageDraft of(PageFile file) {
    ContentType type = file.path().type();
    String slug =
        file.outline().slug().filter(s -> !type.folder().isEmpty()).orElse(file.path().name());
    return of(type, slug, Optional.empty(), Optional.of(file), Optional.empty());
  }

  /** The page made from a row, with what is added to it. */
  static PageDraft of(
      ContentType type, String slug, Document body, Row row, Optional<PageFile> own) {
    return of(type, slug, Optional.of(body), own, Optional.of(row));
  }

  private static PageDraft of(
      ContentType type,
      String slug,
      Optional<Document> shared,
      Optional<PageFile> file,
      Optional<Row> row) {
    Optional<PageOutline> own = file.map(PageFile::outline);
    Page page =
        new Page(
            type.folder().isEmpty() ? slug : type.folder() + "/" + slug,
            type,
            slug,
            new Route(type.permalink().replace("{slug}", slug)),
            shared,
            file.map(PageFile::narrative),
            row,
            own.map(PageOutline::aliases).orElse(List.of()).stream().map(Route::new).toList());
    return new PageDraft(page, own);
  }

  String id() {
    return page.id();
  }

  /** Why an edition doesn't publish it, in words; empty when it does. */
  Optional<String> withheld(Edition edition) {
    boolean draft = said(PageOutline::draft, PageOutline::draft).orElse(false);
    if (draft && !edition.drafts()) {
      return Optional.of("it is a draft");
    }
    Optional<LocalDate> day = said(PageOutline::publishOn, PageOutline::publishOn);
    return day.filter(d -> d.isAfter(edition.asOf())).map(d -> "it waits for " + d);
  }

  /** What its own Markdown says, or else the shared one. */
  private <T> Optional<T> said(
      Function<PageOutline, Optional<T>> here, Function<Document, Optional<T>> there) {
    return own.flatMap(here).or(() -> page.shared().flatMap(there));
  }

  /** Where its address comes from: its slug, or its file. */
  Span place() {
    Document document = page.addition().orElseGet(page::document);
    return document
        .fields()
        .get("slug")
        .filter(slug -> page.shared().isEmpty() && !page.type().folder().isEmpty())
        .map(FieldValue::span)
        .orElse(document.source().start());
  }

  /** Its former addresses; those of a shared document would be the same for every row. */
  List<FieldValue.Verbatim> aliases() {
    return page.own().map(Narrative::document).stream().flatMap(PageOutline::aliases).toList();
  }
}
