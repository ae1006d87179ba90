package io.waymark.model;

import io.waymark.source.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was wrong on a published page and was put right.
 *
 * @param date the day it was put right
 * @param text what readers are told of it: words or variants
 * @param span the date as its author wrote it
 */
public record Correction(LocalDate date, FieldValue text, Span span) {
  /** The key of front matter that lists them. */
  public static final String KEY = "corrections";

  /** Those of a document, newest first; of one day, in the author's order. */
  static List<Correction> of(Document document) {
    return document.fields().get(KEY).stream()
        .flatMap(value -> value instanceof FieldValue.Items list ? list.items().stream() : null)
        .flatMap(item -> correction(item).stream())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  static final Comparator<Correction> NEWEST_FIRST =
      Comparator.comparing(Correction::date).reversed();

  /** One that can't be read has been told already. */
  private static Optional<Correction> correction(FieldValue item) {
    return item instanceof FieldValue.Fields fields
            && fields.get("date").orElse(null) instanceof FieldValue.Date day
        ? fields.get("text").map(text -> new Correction(day.date(), text, day.span()))
        : Optional.empty();
  }
}
