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
 * @param type its content type
 * @param slug the last part of its address
 * @param document its own Markdown, or the one shared by its type
 * @param addition Markdown of its own beside the shared one
 * @param row the row it is made from
 * @param datasets the datasets beside it
 * @param place where its address comes from: its slug, or its file
 */
record PageDraft(
    ContentType type,
    String slug,
    Document document,
    Optional<Document> addition,
    Optional<Row> row,
    Map<String, Dataset> datasets,
    Span place) {

  String id() {
    return type.folder().isEmpty() ? slug : type.folder() + "/" + slug;
  }

  Page page() {
    return new Page(
        id(),
        type,
        slug,
        new Route(type.permalink().replace("{slug}", slug)),
        document,
        addition,
        row,
        datasets,
        aliases().stream().map(alias -> new Route(alias.text())).toList(),
        date("reviewed"));
  }

  /** Former addresses; those of a shared document would be the same for every row. */
  List<FieldValue.Verbatim> aliases() {
    Optional<Document> own = row.isPresent() ? addition : Optional.of(document);
    return own.flatMap(d -> d.fields().get("aliases")).stream()
        .flatMap(value -> value instanceof FieldValue.Items list ? list.items().stream() : null)
        .filter(FieldValue.Verbatim.class::isInstance)
        .map(FieldValue.Verbatim.class::cast)
        .toList();
  }

  /** Why an edition doesn't publish it, in words; empty when it does. */
  Optional<String> withheld(Edition edition) {
    boolean draft =
        field("draft").map(v -> v instanceof FieldValue.Bool b && b.value()).orElse(false);
    if (draft && !edition.drafts()) {
      return Optional.of("it is a draft");
    }
    return date("publish_on")
        .filter(day -> day.isAfter(edition.asOf()))
        .map(day -> "it waits for " + day);
  }

  private Optional<LocalDate> date(String key) {
    return field(key).map(v -> v instanceof FieldValue.Date d ? d.date() : null);
  }

  private Optional<FieldValue> field(String key) {
    return addition.flatMap(d -> d.fields().get(key)).or(() -> document.fields().get(key));
  }
}
