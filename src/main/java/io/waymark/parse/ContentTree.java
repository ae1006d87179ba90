package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files below {@code content/} by what they are for; their paths say it. */
final class ContentTree {
  static final String ROOT = "content/";
  static final String TYPES = "content/types/";
  static final String SETTINGS = "content/site.yaml";
  static final String PACKAGE = "datapackage.yaml";

  /** What imports keep for themselves: the site doesn't read it, nor the tables beside it. */
  static final String RELEASES = "content/releases/" + PACKAGE;

  private final Function<String, Optional<SourceFile>> files;
  private final List<String> paths;

  ContentTree(SourceTree tree) {
    this(tree::file, tree.below(ROOT));
  }

  private ContentTree(Function<String, Optional<SourceFile>> files, List<String> paths) {
    this.files = files;
    this.paths = paths;
  }

  /**
   * The same files, with a note of each that is looked up, there or not.
   *
   * @param lookups takes the notes, by path; several threads may look up at once
   */
  ContentTree noting(Map<String, Optional<SourceFile>> lookups) {
    return new ContentTree(path -> lookups.computeIfAbsent(path, files), paths);
  }

  /** The names of the declared content types. */
  List<String> typeNames() {
    return inTypes(".yaml").filter(name -> !name.equals("site")).toList();
  }

  /** The names of the types that have a shared body. */
  List<String> typeBodies() {
    return inTypes(".md").toList();
  }

  private Stream<String> inTypes(String ending) {
    return SourceTree.below(paths, TYPES).stream()
        .filter(p -> p.endsWith(ending))
        .map(p -> p.substring(TYPES.length(), p.length() - ending.length()))
        .filter(name -> !name.contains("/"));
  }

  /** The Markdown files that are pages, or add to one. */
  List<String> pages() {
    return paths.stream().filter(p -> p.endsWith(".md") && !p.startsWith(TYPES)).toList();
  }

  List<String> packages() {
    return paths.stream().filter(p -> p.endsWith("/" + PACKAGE)).toList();
  }

  /** The CSV files in folders called {@code data}. */
  List<String> tables() {
    return paths.stream().filter(p -> p.endsWith(".csv") && p.contains("/data/")).toList();
  }

  /** The CSV files below a folder, as paths from there. */
  List<String> tablesBelow(String folder) {
    return paths.stream()
        .filter(p -> p.startsWith(folder) && p.endsWith(".csv"))
        .map(p -> p.substring(folder.length()))
        .toList();
  }

  boolean has(String path) {
    return file(path).isPresent();
  }

  Optional<SourceFile> file(String path) {
    return files.apply(path);
  }

  /** The text of a Markdown or YAML file that is there, or why it can't be read. */
  Outcome<Source> text(String path) {
    return file(path)
        .map(file -> Utf8.read(file, Utf8.PROSE_LIMIT))
        .orElseGet(() -> Outcome.failure(missing(path)));
  }

  static Diagnostic missing(String path) {
    return Diagnostic.of(
        Code.MISSING_FILE, new Source(path, "").start(), "There is no file " + path + ".");
  }
}
