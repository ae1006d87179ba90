package io.waymark.parse;

import io.waymark.model.ContentType;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Row;
import io.waymark.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as its sources tell it, before it is decided whether it is published.
 *
 * @param aliases its former addresses; those of a shared document would be the same for every row
 * @param place where its address comes from: its slug, or its file
 */
record PageDraft(Page page, List<FieldValue.Verbatim> aliases, Span place) {

  /**
   * @param type its content type
   * @param slug the last part of its address
   * @param document its own Markdown, or the one shared by its type
   * @param addition Markdown of its own beside the shared one
   * @param row the row it is made from
   * @param datasets the datasets beside it
   */
  static PageDraft of(
      ContentType type,
      String slug,
      Document document,
      Optional<Document> addition,
      Optional<Row> row,
      Map<String, Dataset> datasets,
      Span place) {
    List<FieldValue.Verbatim> aliases = aliases(row.isPresent() ? addition : Optional.of(document));
    Page page =
        new Page(
            type.folder().isEmpty() ? slug : type.folder() + "/" + slug,
            type,
            slug,
            new Route(type.permalink().replace("{slug}", slug)),
            document,
            addition,
            row,
            datasets,
            aliases.stream().map(alias -> new Route(alias.text())).toList(),
            date(field("reviewed", addition, document)));
    return new PageDraft(page, aliases, place);
  }

  String id() {
    return page.id();
  }

  /** Why an edition doesn't publish it, in words; empty when it does. */
  Optional<String> withheld(Edition edition) {
    boolean draft =
        page.field("draft").map(v -> v instanceof FieldValue.Bool b && b.value()).orElse(false);
    if (draft && !edition.drafts()) {
      return Optional.of("it is a draft");
    }
    return date(page.field("publish_on"))
        .filter(day -> day.isAfter(edition.asOf()))
        .map(day -> "it waits for " + day);
  }

  private static List<FieldValue.Verbatim> aliases(Optional<Document> own) {
    return own.flatMap(d -> d.fields().get("aliases")).stream()
        .flatMap(value -> value instanceof FieldValue.Items list ? list.items().stream() : null)
        .filter(FieldValue.Verbatim.class::isInstance)
        .map(FieldValue.Verbatim.class::cast)
        .toList();
  }

  private static Optional<FieldValue> field(
      String key, Optional<Document> addition, Document document) {
    return addition.flatMap(d -> d.fields().get(key)).or(() -> document.fields().get(key));
  }

  private static Optional<LocalDate> date(Optional<FieldValue> value) {
    return value.map(v -> v instanceof FieldValue.Date d ? d.date() : null);
  }
}
