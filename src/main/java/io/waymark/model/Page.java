package io.waymark.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A page of the site: metadata in memory, its body still Markdown.
 *
 * @param id how other pages refer to it: its type's folder and its slug, {@code tracks/technology};
 *     {@code index} for the site's home
 * @param type its content type
 * @param slug the last part of its address
 * @param route where readers find it
 * @param document its own Markdown; for a page made from a row the type's shared body
 * @param addition Markdown of its own for a page made from a row: its named sections replace or
 *     follow those of {@code document}, its front matter goes before
 * @param row the row it is made from
 * @param datasets the datasets declared beside it, by name; they hide the site's of the same name
 * @param aliases former addresses that lead here
 * @param reviewed the day an editor last vouched for it
 */
public record Page(
    String id,
    ContentType type,
    String slug,
    Route route,
    Document document,
    Optional<Document> addition,
    Optional<Row> row,
    Map<String, Dataset> datasets,
    List<Route> aliases,
    Optional<LocalDate> reviewed) {
  public Page {
    datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    aliases = List.copyOf(aliases);
  }

  /** A field of its own front matter, or of the shared one. */
  public Optional<FieldValue> field(String name) {
    return addition.flatMap(d -> d.fields().get(name)).or(() -> document.fields().get(name));
  }

  /** A figure of its own front matter, or of the shared one. */
  public Optional<Figure> figure(String name) {
    return addition
        .map(d -> d.figures().get(name))
        .or(() -> Optional.ofNullable(document.figures().get(name)));
  }

  /** A named text of its own front matter, or of the shared one. */
  public Optional<NamedText> text(String name) {
    return addition
        .map(d -> d.texts().get(name))
        .or(() -> Optional.ofNullable(document.texts().get(name)));
  }

  /** The names of all its texts. */
  public Set<String> textNames() {
    Set<String> names = new TreeSet<>(document.texts().keySet());
    addition.ifPresent(more -> names.addAll(more.texts().keySet()));
    return names;
  }

  @Override
  public String toString() {
    return id;
  }
}
