package io.waymark.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Markdown file and the datasets declared beside it. A site has ten thousand of them, so what is
 * in one may be parsed only when it is asked for. May be asked by several threads.
 */
public interface Narrative {
  /**
   * The paths of all files that it is made of: the Markdown file's, then those beside it, sorted.
   */
  List<String> files();

  Document document();

  /** The datasets, by name. */
  Map<String, Dataset> datasets();

  /** The path of the Markdown file. */
  default String path() {
    return files().get(0);
  }

  /** One that is parsed already. */
  static Narrative of(List<String> files, Document document, Map<String, Dataset> datasets) {
    List<String> paths = List.copyOf(files);
    Map<String, Dataset> byName = Collections.unmodifiableMap(new TreeMap<>(datasets));
    return new Narrative() {
      @Override
      public List<String> files() {
        return paths;
      }

      @Override
      public Document document() {
        return document;
      }

      @Override
      public Map<String, Dataset> datasets() {
        return byName;
      }
    };
  }

  /** One without datasets that is parsed already. */
  static Narrative of(Document document) {
    return of(List.of(document.source().path()), document, Map.of());
  }
}
