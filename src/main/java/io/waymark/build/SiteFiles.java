package io.waymark.build;

import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Settings;
import io.waymark.render.discovery.AtomFeed;
import io.waymark.render.discovery.Entry;
import io.waymark.render.discovery.Headers;
import io.waymark.render.discovery.LlmsText;
import io.waymark.render.discovery.Redirects;
import io.waymark.render.discovery.Robots;
import io.waymark.render.discovery.SearchIndex;
import io.waymark.render.discovery.Sitemap;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files of a site that belong to no page. */
final class SiteFiles {
  private final SiteParts parts;
  private final Span settings;

  SiteFiles(SiteParts parts) {
    this.parts = parts;
    this.settings = parts.site().settings().span();
  }

  /** Stylesheets, fonts, scripts, pictures and the site's icon. */
  void assets() {
    for (Assets.Asset asset : parts.assets().files()) {
      Span origin = new Source("static/" + asset.path(), "").start();
      parts.output().write(asset.path(), origin, asset.bytes());
    }
    parts.icons().write(parts.output());
  }

  /**
   * What machines read: sitemap, feed, search index, crawlers' rules, llms.txt, redirects, headers.
   */
  void discovery(List<PageResult> pages) {
    Settings site = parts.site().settings();
    write("sitemap.xml", Sitemap.of(pages.stream().map(PageResult::entry).toList()));
    write("robots.txt", Robots.of(parts.addresses().base()));
    write(
        AtomFeed.PATH,
        AtomFeed.of(
            site,
            parts.addresses().base(),
            pages.stream()
                .filter(result -> result.page().type().feed())
                .map(PageResult::entry)
                .toList()));
    List<SearchIndex.Found> found = pages.stream().flatMap(p -> p.found().stream()).toList();
    if (!found.isEmpty()) {
      write(SearchIndex.PATH, SearchIndex.of(found));
    }
    write(
        LlmsText.PATH,
        LlmsText.of(
            site.name(),
            site.description(),
            parts.addresses().base(),
            kinds(pages),
            parts.site().language()));
    SortedMap<Route, Route> aliases = new TreeMap<>();
    for (PageResult result : pages) {
      result.page().aliases().forEach(alias -> aliases.put(alias, result.page().route()));
    }
    write("_redirects", Redirects.file(aliases, parts.addresses().basePath()));
    write("_headers", Headers.file(parts.addresses().basePath(), downloads(pages)));
    // An alias that is a page's own address was told when the site was read; the page stays.
    Set<String> files =
        pages.stream().map(p -> p.page().route().outputPath()).collect(Collectors.toSet());
    aliases.keySet().removeIf(alias -> files.contains(alias.outputPath()));
    aliases.forEach(
        (alias, target) ->
            write(
                alias.outputPath(),
                Redirects.page(parts.addresses().canonical(target), parts.site().language())));
  }

  /** The folders of what readers download: rows, and beside them what else charts have. */
  private static Set<String> downloads(List<PageResult> pages) {
    Set<String> folders = new TreeSet<>();
    for (PageResult result : pages) {
      if (result.charts() > 0) {
        folders.add(folder(result.page().route().outputPath()) + "charts/");
      }
      result.read().stream().map(shown -> folder(shown.download())).forEach(folders::add);
    }
    return folders;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private List<LlmsText.Kind> kinds(List<PageResult> pages) {
    SortedMap<String, List<PageResult>> byType =
        pages.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.page().type().name(), TreeMap::new, Collectors.toList()));
    return byType.values().stream()
        .map(
            results -> {
              List<Entry> written =
                  results.stream()
                      .filter(result -> result.page().row().isEmpty())
                      .map(PageResult::entry)
                      .toList();
              int made = results.size() - written.size();
              Page first = results.get(0).page();
              Optional<Entry> list =
                  new PageWay(parts).parent(first).flatMap(parent -> entry(pages, parent));
              return new LlmsText.Kind(first.type().title(), written, made, list);
            })
        .toList();
  }

  private static Optional<Entry> entry(List<PageResult> pages, Page page) {
    return pages.stream().filter(p -> p.page().equals(page)).map(PageResult::entry).findFirst();
  }

  private void write(String path, String text) {
    parts.output().write(path, settings, text.getBytes(StandardCharsets.UTF_8));
  }
}
