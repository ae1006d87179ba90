package io.waymark.parse;

import io.waymark.model.Correction;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a site as a whole has to know of a Markdown file and the data beside it. Where something in
 * it isn't right, the file itself says where.
 *
 * @param slug the last part of its address as its front matter gives it
 * @param aliases its page's former addresses
 * @param draft whether it is one, if it says so
 * @param publishOn the day from which it may be published
 * @param references the pages that its front matter names
 * @param corrected the day of its latest correction
 * @param tables the paths of its datasets' tables
 * @param keyed whether any dataset names rows of another
 */
record PageOutline(
    Optional<String> slug,
    List<String> aliases,
    Optional<Boolean> draft,
    Optional<LocalDate> publishOn,
    Set<Reference> references,
    Optional<LocalDate> corrected,
    List<String> tables,
    boolean keyed) {

  /** The page of a type by its slug. */
  record Reference(String type, String target) implements Comparable<Reference> {
    @Override
    public int compareTo(Reference other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : target.compareTo(other.target);
    }
  }

  static PageOutline of(Document document, Collection<Dataset> datasets) {
    return new PageOutline(
        document.fields().get("slug").flatMap(PageOutline::verbatim),
        aliases(document).map(FieldValue.Verbatim::text).toList(),
        draft(document),
        publishOn(document),
        references(document),
        document.corrections().stream().map(Correction::date).findFirst(),
        datasets.stream().map(Dataset::path).sorted().toList(),
        datasets.stream().anyMatch(dataset -> !dataset.foreignKeys().isEmpty()));
  }

  static Optional<Boolean> draft(Document document) {
    return document
        .fields()
        .get("draft")
        .map(value -> value instanceof FieldValue.Bool draft ? draft.value() : null);
  }

  static Optional<LocalDate> publishOn(Document document) {
    return document
        .fields()
        .get("publish_on")
        .map(value -> value instanceof FieldValue.Date day ? day.date() : null);
  }

  /** The former addresses as their author wrote them. */
  static Stream<FieldValue.Verbatim> aliases(Document document) {
    return document.fields().get("aliases").stream()
        .flatMap(value -> value instanceof FieldValue.Items list ? list.items().stream() : null)
        .filter(FieldValue.Verbatim.class::isInstance)
        .map(FieldValue.Verbatim.class::cast);
  }

  private static Optional<String> verbatim(FieldValue value) {
    return Optional.ofNullable(value instanceof FieldValue.Verbatim text ? text.text() : null);
  }

  private static Set<Reference> references(Document document) {
    Set<Reference> all = new TreeSet<>();
    document.fields().references().forEach(r -> all.add(new Reference(r.type(), r.target())));
    return all;
  }
}
