package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.parse.data.CsvParser;
import io.waymark.parse.data.DataPackageParser;
import io.waymark.parse.data.DatasetDeclaration;
import io.waymark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a data package and the CSV files it declares. A dataset whose file is missing or can't be
 * read is there without rows, so that what refers to it isn't told as well.
 */
final class DatasetLoader {
  private final ContentTree content;
  private final ParsedFiles parsed;

  DatasetLoader(ContentTree content, ParsedFiles parsed) {
    this.content = content;
    this.parsed = parsed;
  }

  /** The datasets by name; {@code path} is the descriptor's. */
  Outcome<Map<String, Dataset>> load(String path) {
    List<Diagnostic> found = new ArrayList<>();
    List<DatasetDeclaration> declared = declarations(path).drainTo(found).orElse(List.of());
    Map<String, Dataset> datasets = new TreeMap<>();
    List<Outcome<Dataset>> read = declared.parallelStream().map(this::dataset).toList();
    read.forEach(o -> o.drainTo(found).ifPresent(d -> datasets.put(d.name(), d)));
    return Outcome.of(datasets, found);
  }

  private Outcome<List<DatasetDeclaration>> declarations(String path) {
    return parsed
        .packages()
        .get(
            path,
            DatasetDeclaration.class,
            content,
            tree -> tree.text(path).flatMap(DataPackageParser::parse));
  }

  private Outcome<Dataset> dataset(DatasetDeclaration declaration) {
    return parsed
        .tables()
        .get(declaration.path(), declaration, content, tree -> load(declaration, tree));
  }

  private static Outcome<Dataset> load(DatasetDeclaration declaration, ContentTree content) {
    Optional<SourceFile> file = content.file(declaration.path());
    if (file.isEmpty()) {
      return Outcome.of(CsvParser.withoutRows(declaration), List.of(missing(declaration, content)));
    }
    List<Diagnostic> found = new ArrayList<>();
    Dataset dataset =
        Utf8.read(file.get(), Utf8.TABLE_LIMIT)
            .flatMap(source -> CsvParser.parse(declaration, source))
            .drainTo(found)
            .orElseGet(() -> CsvParser.withoutRows(declaration));
    return Outcome.of(dataset, found);
  }

  private static Diagnostic missing(DatasetDeclaration declaration, ContentTree content) {
    String folder = declaration.path();
    String written = declaration.pathSpan().text();
    String base =
        folder.endsWith(written) ? folder.substring(0, folder.length() - written.length()) : "";
    return Diagnostic.of(
            Code.MISSING_FILE,
            declaration.pathSpan(),
            "There is no file " + declaration.path() + ".")
        .hint(DidYouMean.hint(written, content.tablesBelow(base)));
  }
}
