package io.waymark.build;

import io.waymark.build.Inventory.DatasetUse;
import io.waymark.check.KeptAddresses;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Site;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes stock of a site when all of its pages are made, and holds its addresses to the list. */
final class SiteInventory {
  private final Site site;
  private final List<PageResult> pages;

  SiteInventory(Site site, List<PageResult> pages) {
    this.site = site;
    this.pages = pages;
  }

  /**
   * What there is.
   *
   * @param files every published file, by its path
   * @param drafts whether unpublished pages are among the site's: they ask for no promise
   * @param problems takes addresses that vanished or aren't listed
   */
  Inventory take(SourceTree sources, Set<String> files, boolean drafts, List<Diagnostic> problems) {
    PromisedAddresses promised = PromisedAddresses.read(sources).drainTo(problems).orElseThrow();
    KeptAddresses kept = promised.kept(site, files::contains);
    problems.addAll(kept.check());
    promised.list().filter(list -> !drafts).flatMap(kept::note).ifPresent(problems::add);
    return new Inventory(kept.unlisted(), () -> datasets(site, pages));
  }

  private static List<DatasetUse> datasets(Site site, List<PageResult> pages) {
    Map<String, Dataset> byPath = new TreeMap<>();
    Map<String, List<Page>> users = new TreeMap<>();
    site.datasets().values().forEach(dataset -> byPath.put(dataset.path(), dataset));
    for (PageResult page : pages) {
      page.page().datasets().values().forEach(dataset -> byPath.put(dataset.path(), dataset));
      page.read()
          .forEach(
              read -> users.computeIfAbsent(read.path(), p -> new ArrayList<>()).add(page.page()));
    }
    List<DatasetUse> uses = new ArrayList<>();
    byPath.forEach(
        (path, dataset) -> uses.add(new DatasetUse(dataset, users.getOrDefault(path, List.of()))));
    return uses;
  }
}
