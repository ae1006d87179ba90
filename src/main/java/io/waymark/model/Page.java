package io.waymark.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A page of the site. What it says is in its narrative, and in the body that its type shares when
 * it is made from a row; one of the two at least is there.
 *
 * @param id how other pages refer to it: its type's folder and its slug, {@code tracks/technology};
 *     {@code index} for the site's home
 * @param type its content type
 * @param slug the last part of its address
 * @param route where readers find it
 * @param shared the body that its type shares, for a page made from a row
 * @param own its own Markdown and the datasets beside it, which hide the site's of the same name;
 *     for a page made from a row an addition: its named sections replace or follow those of {@code
 *     shared}, its front matter goes before
 * @param row the row it is made from
 * @param aliases former addresses that lead here
 */
public record Page(
    String id,
    ContentType type,
    String slug,
    Route route,
    Optional<Document> shared,
    Optional<Narrative> own,
    Optional<Row> row,
    List<Route> aliases) {
  public Page {
    aliases = List.copyOf(aliases);
  }

  /** A page that is one document. */
  public static Page of(String id, ContentType type, String slug, Route route, Narrative own) {
    return new Page(
        id, type, slug, route, Optional.empty(), Optional.of(own), Optional.empty(), List.of());
  }

  /** Its own Markdown; for a page made from a row its type's shared body. */
  public Document document() {
    return shared.orElseGet(() -> own.orElseThrow().document());
  }

  /** Markdown of its own beside the shared body. */
  public Optional<Document> addition() {
    return shared.flatMap(body -> own).map(Narrative::document);
  }

  /** The datasets declared beside it, by name. */
  public Map<String, Dataset> datasets() {
    return own.map(Narrative::datasets).orElse(Map.of());
  }

  /** The files that are made into this page and no other. */
  public List<String> files() {
    return own.map(Narrative::files).orElse(List.of());
  }

  /** The path of its own Markdown; without any, of the shared one. */
  public String path() {
    return own.map(Narrative::path).orElseGet(() -> document().source().path());
  }

  /** A field of its own front matter, or of the shared one. */
  public Optional<FieldValue> field(String name) {
    return addition().flatMap(d -> d.fields().get(name)).or(() -> document().fields().get(name));
  }

  /** The day an editor last vouched for it. */
  public Optional<LocalDate> reviewed() {
    return field("reviewed").map(v -> v instanceof FieldValue.Date day ? day.date() : null);
  }

  /** A figure of its own front matter, or of the shared one. */
  public Optional<Figure> figure(String name) {
    return addition()
        .map(d -> d.figures().get(name))
        .or(() -> Optional.ofNullable(document().figures().get(name)));
  }

  /** A named text of its own front matter, or of the shared one. */
  public Optional<NamedText> text(String name) {
    return addition()
        .map(d -> d.texts().get(name))
        .or(() -> Optional.ofNullable(document().texts().get(name)));
  }

  /** The names of all its texts. */
  public Set<String> textNames() {
    Set<String> names = new TreeSet<>(document().texts().keySet());
    addition().ifPresent(more -> names.addAll(more.texts().keySet()));
    return names;
  }

  /** Its own corrections and the shared ones, newest first. */
  public List<Correction> corrections() {
    return Stream.concat(addition().stream(), Stream.of(document()))
        .flatMap(d -> d.corrections().stream())
        .sorted(Correction.NEWEST_FIRST)
        .toList();
  }

  @Override
  public String toString() {
    return id;
  }
}
