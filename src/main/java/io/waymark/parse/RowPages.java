package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.model.Dataset;
import io.waymark.model.Document;
import io.waymark.model.Row;
import io.waymark.parse.data.CsvParser;
import io.waymark.parse.data.ProblemList;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a page of each row of a dataset. */
final class RowPages {
  private final ContentTree content;
  private final ContentType type;
  private final Dataset dataset;
  private final int slugColumn;
  private final ProblemList problems = new ProblemList();

  /** Read again only when two rows have to be pointed at. */
  private Source csv;

  private RowPages(ContentTree content, ContentType type, Dataset dataset, int slugColumn) {
    this.content = content;
    this.type = type;
    this.dataset = dataset;
    this.slugColumn = slugColumn;
  }

  /**
   * The pages of a type made from rows.
   *
   * @param shared the site's datasets
   * @param additions Markdown of the type's folder
   */
  static Outcome<List<PageDraft>> of(
      ContentTree content,
      ContentType type,
      Map<String, Dataset> shared,
      List<PageFile> additions) {
    ContentType.Rows rows = type.rows().orElseThrow();
    Dataset dataset = shared.get(rows.dataset());
    if (dataset == null) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.UNKNOWN_DATASET,
                  named(rows, rows.dataset()),
                  "There is no dataset \"" + rows.dataset() + "\" shared by the site.")
              .hint(DidYouMean.hint(rows.dataset(), shared.keySet())));
    }
    int column = dataset.indexOf(rows.slug());
    if (column < 0) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.UNKNOWN_COLUMN,
                  named(rows, rows.slug()),
                  "The dataset \"" + dataset.name() + "\" has no column \"" + rows.slug() + "\".")
              .hint(DidYouMean.hint(rows.slug(), dataset.columnNames())));
    }
    if (type.body().isEmpty()) {
      return Outcome.of(List.of());
    }
    return new RowPages(content, type, dataset, column).pages(type.body().get(), additions);
  }

  private Outcome<List<PageDraft>> pages(Document body, List<PageFile> additions) {
    Map<String, PageFile> unused = new TreeMap<>();
    additions.forEach(file -> unused.put(file.path().name(), file));
    Map<String, Row> rowOf = new LinkedHashMap<>();
    List<PageDraft> pages = new ArrayList<>();
    for (Row row : dataset.rows()) {
      String slug = Slug.of(row.cells().get(slugColumn).plain());
      if (slug.isEmpty()) {
        problems.add(() -> noSlug(row));
        continue;
      }
      Row first = rowOf.putIfAbsent(slug, row);
      if (first != null) {
        problems.add(() -> twice(row, first, slug));
        continue;
      }
      Optional<PageFile> own = Optional.ofNullable(unused.remove(slug));
      pages.add(PageDraft.of(type, slug, body, row, own));
    }
    List<Diagnostic> found = new ArrayList<>(problems.all());
    unused.values().forEach(file -> found.add(noRow(file, rowOf)));
    return Outcome.of(pages, found);
  }

  private Diagnostic noSlug(Row row) {
    return Diagnostic.of(
            Code.BAD_VALUE,
            place(row),
            "This row's page has no address: nothing fit for one stands in \""
                + dataset.columns().get(slugColumn).name()
                + "\".")
        .hint("Choose a column with Latin letters or digits in every row as the slug.");
  }

  private Diagnostic twice(Row row, Row first, String slug) {
    return Diagnostic.of(
            Code.DUPLICATE_ADDRESS,
            place(row),
            "Two rows make a page with the address " + type.permalink().replace("{slug}", slug))
        .related("The first one is here.", place(first))
        .hint("Choose a column whose values differ in every row as the slug.");
  }

  private Diagnostic noRow(PageFile file, Map<String, Row> rows) {
    return Diagnostic.of(
            Code.UNKNOWN_PAGE,
            file.narrative().document().source().start(),
            "No row of \"" + dataset.name() + "\" makes a page \"" + file.path().name() + "\".")
        .hint(DidYouMean.hint(file.path().name(), rows.keySet()));
  }

  private Span place(Row row) {
    if (csv == null) {
      csv =
          content
              .file(dataset.path())
              .flatMap(file -> Utf8.read(file, Utf8.TABLE_LIMIT).value())
              .orElse(new Source(dataset.path(), ""));
    }
    return CsvParser.place(csv, dataset.columns().get(slugColumn).name(), row.index());
  }

  private static Span named(ContentType.Rows rows, String word) {
    return rows.span().source().find(word, rows.span());
  }
}
