package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Dataset;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Data that lies in {@code content/} and that no page can use. */
final class UndeclaredData {
  private UndeclaredData() {}

  static List<Diagnostic> check(
      ContentTree content,
      Map<String, Dataset> shared,
      Collection<PageFile> files,
      Collection<PagePath> unreadable) {
    Set<String> declared = new HashSet<>();
    Set<String> packages = new HashSet<>(Set.of(ContentTree.ROOT + ContentTree.PACKAGE));
    shared.values().forEach(d -> declared.add(d.path()));
    for (PageFile file : files) {
      file.path().dataPackage().ifPresent(packages::add);
      declared.addAll(file.outline().tables());
    }
    List<String> lonely = content.packages().stream().filter(p -> !packages.contains(p)).toList();
    List<String> unread = unreadable.stream().flatMap(p -> p.dataPackage().stream()).toList();
    List<Diagnostic> found = new ArrayList<>();
    lonely.stream()
        .filter(p -> !unread.contains(p) && !p.equals(ContentTree.RELEASES))
        .map(UndeclaredData::withoutPage)
        .forEach(found::add);
    tables(content, lonely)
        .filter(path -> !declared.contains(path))
        .map(UndeclaredData::undeclared)
        .forEach(found::add);
    return found;
  }

  /** Tables of a data package without a page have been told with it, or are an import's own. */
  private static Stream<String> tables(ContentTree content, List<String> lonely) {
    List<String> folders =
        lonely.stream().map(p -> p.substring(0, p.lastIndexOf('/') + 1)).toList();
    return content.tables().stream().filter(t -> folders.stream().noneMatch(t::startsWith));
  }

  private static Diagnostic withoutPage(String path) {
    return Diagnostic.of(
            Code.UNDECLARED_DATA_FILE,
            new Source(path, "").start(),
            "No page is beside this data package, so its datasets are never read.")
        .hint("Put it beside a page's index.md, or into content/ for all pages.");
  }

  private static Diagnostic undeclared(String path) {
    return Diagnostic.of(
            Code.UNDECLARED_DATA_FILE,
            new Source(path, "").start(),
            "No data package declares this file, so no page can use it.")
        .hint("Declare it under resources: in the datapackage.yaml above it.");
  }
}
