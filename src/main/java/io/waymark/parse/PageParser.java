package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Markdown file of {@code content/} and the datasets beside it. */
final class PageParser {
  /**
   * What a file says.
   *
   * @param document its own; for a row's page, the addition to it
   * @param draft the page that it is by itself; of a row's page it is only a part
   */
  record PageFile(
      PagePath path, Document document, Map<String, Dataset> datasets, Optional<PageDraft> draft) {}

  private final ContentTree content;
  private final DatasetLoader datasets;

  PageParser(ContentTree content) {
    this.content = content;
    this.datasets = new DatasetLoader(content, ParsedFiles.forgetting());
  }

  Outcome<PageFile> parse(PagePath path) {
    List<Diagnostic> found = new ArrayList<>();
    boolean ofRow = path.type().rows().isPresent();
    Optional<Document> document =
        content
            .text(path.path())
            .flatMap(
                source ->
                    ofRow
                        ? FrontMatterParser.parseAddition(source, path.type().fields())
                        : FrontMatterParser.parse(source, path.type().fields()))
            .drainTo(found);
    Map<String, Dataset> own =
        path.dataPackage()
            .filter(content::has)
            .flatMap(p -> datasets.load(p).drainTo(found))
            .orElse(Map.of());
    document
        .flatMap(d -> d.fields().get("slug"))
        .filter(slug -> ofRow || path.type().folder().isEmpty())
        .ifPresent(slug -> found.add(slugIsGiven(slug.span())));
    return new Outcome<>(document.map(d -> file(path, d, own)), found);
  }

  private static PageFile file(PagePath path, Document document, Map<String, Dataset> datasets) {
    Optional<PageDraft> draft =
        path.type().rows().isPresent()
            ? Optional.empty()
            : Optional.of(draft(path, document, datasets));
    return new PageFile(path, document, datasets, draft);
  }

  private static PageDraft draft(PagePath path, Document document, Map<String, Dataset> datasets) {
    Optional<FieldValue> slug =
        document.fields().get("slug").filter(value -> !path.type().folder().isEmpty());
    return PageDraft.of(
        path.type(),
        slug.map(v -> v instanceof FieldValue.Verbatim text ? text.text() : null)
            .orElse(path.name()),
        document,
        Optional.empty(),
        Optional.empty(),
        datasets,
        slug.map(FieldValue::span).orElse(document.source().start()));
  }

  private static Diagnostic slugIsGiven(Span place) {
    return Diagnostic.of(Code.BAD_VALUE, place, "This page's address is given already.")
        .hint("Remove slug: here; a row's page takes it from its row, the first page has none.");
  }
}
