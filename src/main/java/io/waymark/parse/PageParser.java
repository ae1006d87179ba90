package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.Narrative;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a Markdown file of {@code content/} and the datasets beside it. */
final class PageParser {
  private final ContentTree content;
  private final DatasetLoader datasets;

  PageParser(ContentTree content) {
    this.content = content;
    this.datasets = new DatasetLoader(content, ParsedFiles.forgetting());
  }

  Outcome<PageFile> parse(PagePath path) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Document> document = document(path).drainTo(found);
    Map<String, Dataset> own = datasets(path).drainTo(found).orElse(Map.of());
    document
        .flatMap(d -> d.fields().get("slug"))
        .filter(slug -> isOfRow(path) || path.type().folder().isEmpty())
        .ifPresent(slug -> found.add(slugIsGiven(slug.span())));
    return new Outcome<>(document.map(d -> file(path, d, own)), found);
  }

  /** The Markdown file alone. */
  Outcome<Document> document(PagePath path) {
    return content
        .text(path.path())
        .flatMap(
            source ->
                isOfRow(path)
                    ? FrontMatterParser.parseAddition(source, path.type().fields())
                    : FrontMatterParser.parse(source, path.type().fields()));
  }

  /** The datasets beside it alone, by name. */
  Outcome<Map<String, Dataset>> datasets(PagePath path) {
    return path.dataPackage()
        .filter(content::has)
        .map(datasets::load)
        .orElseGet(() -> Outcome.of(Map.of()));
  }

  private static boolean isOfRow(PagePath path) {
    return path.type().rows().isPresent();
  }

  private PageFile file(PagePath path, Document document, Map<String, Dataset> datasets) {
    PageOutline outline = PageOutline.of(document, datasets.values());
    Set<String> beside = new TreeSet<>(outline.tables());
    path.dataPackage().filter(content::has).ifPresent(beside::add);
    List<String> files = new ArrayList<>(List.of(path.path()));
    files.addAll(beside);
    return new PageFile(path, outline, Narrative.of(files, document, datasets));
  }

  private static Diagnostic slugIsGiven(Span place) {
    return Diagnostic.of(Code.BAD_VALUE, place, "This page's address is given already.")
        .hint("Remove slug: here; a row's page takes it from its row, the first page has none.");
  }
}
