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
  /** A file's document and datasets; for a row's page, the addition to it. */
  record PageFile(PagePath path, Document document, Map<String, Dataset> datasets) {}

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
    return new Outcome<>(document.map(d -> new PageFile(path, d, own)), found);
  }

  /** The page that a file is by itself. */
  static PageDraft page(PageFile file) {
    Optional<FieldValue> slug =
        file.document()
            .fields()
            .get("slug")
            .filter(value -> !file.path().type().folder().isEmpty());
    return new PageDraft(
        file.path().type(),
        slug.map(v -> v instanceof FieldValue.Verbatim text ? text.text() : null)
            .orElse(file.path().name()),
        file.document(),
        Optional.empty(),
        Optional.empty(),
        file.datasets(),
        slug.map(FieldValue::span).orElse(file.document().source().start()));
  }

  private static Diagnostic slugIsGiven(Span place) {
    return Diagnostic.of(Code.BAD_VALUE, place, "This page's address is given already.")
        .hint("Remove slug: here; a row's page takes it from its row, the first page has none.");
  }
}
