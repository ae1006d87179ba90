package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of all datasets that a page read, each once: with its releases, and with every
 * sentence of its notes once however many datasets repeat it.
 */
final class SourceViews {
  private record Name(String publisher, String title, Optional<String> url) {}

  private SourceViews() {}

  static List<Map<String, Object>> of(List<Dataset> read) {
    Map<Name, List<Provenance>> named = new LinkedHashMap<>();
    for (Dataset dataset : read) {
      for (Provenance source : dataset.sources()) {
        named
            .computeIfAbsent(
                new Name(source.publisher(), source.title(), source.url()), n -> new ArrayList<>())
            .add(source);
      }
    }
    List<Map<String, Object>> views = new ArrayList<>();
    named.forEach((name, sources) -> views.add(view(name, sources)));
    return views;
  }

  private static Map<String, Object> view(Name name, List<Provenance> sources) {
    Map<String, Map<String, Object>> releases = new LinkedHashMap<>();
    LinkedHashSet<String> licences = new LinkedHashSet<>();
    LinkedHashSet<String> notes = new LinkedHashSet<>();
    for (Provenance source : sources) {
      if (!source.release().isEmpty()) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("name", source.release());
        release.put("released", source.released().orElse(null));
        releases.putIfAbsent(source.release(), release);
      }
      source.licence().ifPresent(licences::add);
      source.note().ifPresent(note -> notes.addAll(sentences(note)));
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("publisher", name.publisher());
    view.put("title", name.title());
    view.put("url", name.url().orElse(null));
    view.put("releases", List.copyOf(releases.values()));
    view.put("licences", List.copyOf(licences));
    view.put("notes", List.copyOf(notes));
    return view;
  }

  private static List<String> sentences(String note) {
    return Arrays.asList(note.split("(?<=[.!?])\\s+(?=\\p{Lu})"));
  }
}
