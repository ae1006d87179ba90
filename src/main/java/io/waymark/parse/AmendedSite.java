package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Page;
import io.waymark.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A site in which only the insides of some pages changed since it was parsed without any problem:
 * the rest of it needn't be looked at again. Whatever else changed, and any problem, is left to
 * {@link SiteParser}.
 */
final class AmendedSite {
  private final ContentTree content;
  private final Edition edition;
  private final ParsedFiles parsed;

  AmendedSite(ContentTree content, Edition edition, ParsedFiles parsed) {
    this.content = content;
    this.edition = edition;
    this.parsed = parsed;
  }

  /**
   * The site as it is now; empty when it has to be parsed as a whole.
   *
   * @param paths of all its sources
   */
  Optional<Site> site(List<String> paths) {
    return parsed.whole().filter(w -> w.paths().equals(paths)).flatMap(w -> amended(w.site()));
  }

  private Optional<Site> amended(Site before) {
    if (parsed.stale().isEmpty()) {
      return Optional.of(before);
    }
    PageReferences references =
        new PageReferences(before.types(), before.pages().keySet(), Map.of());
    SortedMap<String, Page> pages = new TreeMap<>(before.pages());
    for (String path : parsed.stale()) {
      Optional<Page> page =
          file(path, before)
              .filter(file -> file.draft().flatMap(draft -> draft.withheld(edition)).isEmpty())
              .filter(file -> hasNoProblem(file, before, references))
              .flatMap(PageFile::draft)
              .map(PageDraft::page)
              .filter(now -> isWhereItWas(now, before));
      if (page.isEmpty()) {
        return Optional.empty();
      }
      pages.put(page.get().id(), page.get());
    }
    return Optional.of(
        new Site(
            before.settings(),
            before.language(),
            before.types(),
            before.datasets(),
            pages,
            before.withheld()));
  }

  private Optional<PageFile> file(String path, Site site) {
    Outcome<PageFile> file =
        PagePath.of(path, site.types().values())
            .flatMap(
                place -> parsed.page(place, content, tree -> new PageParser(tree).parse(place)));
    return file.value().filter(f -> file.diagnostics().isEmpty());
  }

  private boolean hasNoProblem(PageFile file, Site site, PageReferences references) {
    return Stream.of(
            Corrections.inTime(file.narrative().document(), edition),
            references.check(file.narrative().document()),
            ForeignKeys.check(content, site.datasets(), List.of(file)))
        .allMatch(List::isEmpty);
  }

  /** Whether a page is the same one, at the same addresses, made of the same files. */
  private static boolean isWhereItWas(Page now, Site before) {
    return before
        .page(now.id())
        .filter(then -> then.route().equals(now.route()) && then.aliases().equals(now.aliases()))
        .filter(then -> then.files().equals(now.files()))
        .isPresent();
  }
}
