package io.waymark.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a table comes from, as its descriptor says it.
 *
 * @param released ISO date or empty
 * @param retrieved ISO date or empty
 * @param sha256 hash of the file read, or empty
 * @param licence under what terms its figures may be used, or empty
 * @param note the cautions that readers must see, or empty
 */
record SourceEntry(
    String title,
    String publisher,
    String path,
    String release,
    String released,
    String retrieved,
    String sha256,
    String licence,
    String note) {

  private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) ");

  /** Fills in what one request says of one file; the licence is its table's. */
  static SourceEntry of(
      ImportRequest request,
      ReleaseFile file,
      String title,
      String publisher,
      String path,
      String release,
      String note) {
    return new SourceEntry(
        title,
        publisher,
        path,
        release,
        request.released().map(Object::toString).orElse(""),
        request.retrieved().map(Object::toString).orElse(""),
        file.sha256(),
        "",
        note);
  }

  SourceEntry licence(String terms) {
    return new SourceEntry(
        title, publisher, path, release, released, retrieved, sha256, terms, note);
  }

  /**
   * The same sources as readers should see them beside a table made from several: releases of one
   * title become one entry ("May 2013 to May 2025") that says each caution once, without the
   * hashes, which stay with the shared tables.
   */
  static List<SourceEntry> combine(List<SourceEntry> sources) {
    Map<String, List<SourceEntry>> byTitle = new LinkedHashMap<>();
    for (SourceEntry s : sources) {
      byTitle.computeIfAbsent(s.publisher + "\n" + s.title, k -> new ArrayList<>()).add(s);
    }
    return byTitle.values().stream().map(SourceEntry::merge).toList();
  }

  private static SourceEntry merge(List<SourceEntry> same) {
    var distinct = new ArrayList<>(new LinkedHashSet<>(same));
    SourceEntry last = distinct.get(distinct.size() - 1);
    if (distinct.size() == 1) {
      return last;
    }
    var releases = new LinkedHashSet<>(distinct.stream().map(SourceEntry::release).toList());
    String first = releases.iterator().next();
    String range = releases.size() == 1 ? first : first + " to " + last.release;
    String notes =
        distinct.stream()
            .map(SourceEntry::note)
            .flatMap(SENTENCE::splitAsStream)
            .filter(sentence -> !sentence.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    return new SourceEntry(
        last.title,
        last.publisher,
        last.path,
        range,
        latest(distinct.stream().map(SourceEntry::released).toList()).orElse(""),
        latest(distinct.stream().map(SourceEntry::retrieved).toList()).orElse(""),
        "",
        last.licence,
        notes);
  }

  /** The last of ISO dates, which sort as texts. */
  private static Optional<String> latest(List<String> dates) {
    var known = new TreeSet<>(dates.stream().filter(Objects::nonNull).toList());
    known.remove("");
    return known.isEmpty() ? Optional.empty() : Optional.of(known.last());
  }
}
