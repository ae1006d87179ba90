package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.Narrative;
import io.waymark.source.SourceChanged;
import java.util.List;
import java.util.Map;

/** A narrative that was parsed without any problem before, and is again when it is asked for. */
final class LazyNarrative implements Narrative {
  private final PagePath path;
  private final List<String> files;
  private final PageParser parser;
  private Document document;
  private Map<String, Dataset> datasets;

  LazyNarrative(PagePath path, List<String> files, ContentTree content) {
    this.path = path;
    this.files = List.copyOf(files);
    this.parser = new PageParser(content);
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public synchronized Document document() {
    if (document == null) {
      document = sound(parser.document(path));
    }
    return document;
  }

  @Override
  public synchronized Map<String, Dataset> datasets() {
    if (datasets == null) {
      datasets = sound(parser.datasets(path));
    }
    return datasets;
  }

  private <T> T sound(Outcome<T> outcome) {
    return outcome
        .value()
        .filter(value -> outcome.diagnostics().isEmpty())
        .orElseThrow(() -> new SourceChanged(path.path()));
  }
}
