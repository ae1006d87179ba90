package io.waymark.ingest;

import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings federal releases into a site.
 *
 * <p>First the files become shared tables under {@code content/releases/}, then every {@code
 * import.yaml} beside a page is applied to them, and the catalogue under {@code content/data/} is
 * made of them and of the pages' tables. A mistake in a release writes nothing at all; one in a
 * page's specification leaves that page's tables as they were.
 */
public final class Import {
  private Import() {}

  /**
   * Runs one import.
   *
   * @throws java.io.UncheckedIOException when the site's own files cannot be read or written
   */
  public static ImportReport run(ImportRequest request) {
    List<Diagnostic> problems = new ArrayList<>();
    var files = new SiteFiles(request.site());
    SiteSpec site =
        files
            .source(SiteSpec.PATH)
            .map(source -> SiteSpec.read(source, problems))
            .orElse(SiteSpec.DEFAULT);
    List<PageSpec> pages = new ArrayList<>();
    for (String path : files.pageSpecs()) {
      files
          .source(path)
          .flatMap(source -> new PageSpecReader(problems).read(source))
          .ifPresent(pages::add);
    }
    SharedData data = SharedData.load(files, problems);
    if (problems.isEmpty()) {
      Harvest harvest = harvest(request, scope(site, pages), problems);
      if (problems.isEmpty()) {
        data.merge(harvest, files, problems);
      }
    }
    if (!problems.isEmpty()) {
      return report(List.of(), problems);
    }
    var nation = new Nation(data);
    Map<PageSpec, Map<String, PageTables.Made>> made = new LinkedHashMap<>();
    for (PageSpec page : pages) {
      request.progress().accept(page.pageId());
      new PageTables(page, pages, site, nation)
          .plan(files, problems)
          .ifPresent(tables -> made.put(page, tables));
    }
    if (site.everything()) {
      request.progress().accept("catalogue");
      // A table of all pages that lacks one of them would be wrong: it stays as it was.
      var whole =
          made.size() == pages.size() ? made : Map.<PageSpec, Map<String, PageTables.Made>>of();
      new Catalogue(site, nation, whole).plan(files, problems);
    }
    return report(files.write(), problems);
  }

  private static Harvest harvest(ImportRequest request, Scope scope, List<Diagnostic> problems) {
    var harvest = new Harvest();
    Importer importer = Importer.of(request.kind());
    for (var path : request.files()) {
      request.progress().accept(path.getFileName().toString());
      var findings = new Findings(path.getFileName().toString());
      try {
        importer.read(request, ReleaseFile.of(path), scope, harvest, findings);
      } catch (UnreadableRelease e) {
        findings.unreadable(e);
      }
      problems.addAll(findings.list());
    }
    return harvest;
  }

  private static Scope scope(SiteSpec site, List<PageSpec> pages) {
    Set<String> named = new LinkedHashSet<>();
    pages.forEach(page -> named.addAll(page.codes()));
    return new Scope(site.everything(), named);
  }

  private static ImportReport report(
      List<ImportReport.Written> written, List<Diagnostic> problems) {
    return new ImportReport(
        written, problems.stream().distinct().sorted(Diagnostic.ORDER).toList());
  }

  /** Kept apart so that a caller can ask for a kind by the word an editor typed. */
  public static Optional<Kind> kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.id().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
