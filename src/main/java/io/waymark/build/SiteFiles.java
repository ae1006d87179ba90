package io.waymark.build;

import io.waymark.build.PageBuilder.PageResult;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a site that belong to no page. */
final class SiteFiles {
  private final SiteParts parts;
  private final Span settings;

  SiteFiles(SiteParts parts) {
    this.parts = parts;
    this.settings = parts.site().settings().span();
  }

  /** Stylesheets, fonts, scripts and pictures. */
  void assets() {
    for (Assets.Asset asset : parts.assets().files()) {
      Span origin = new Source("static/" + asset.path(), "").start();
      parts.output().write(asset.path(), origin, asset.bytes());
    }
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
        LlmsText.of(site.name(), site.description(), parts.addresses().base(), kinds(pages)));
    SortedMap<Route, Route> aliases = new TreeMap<>();
    for (PageResult result : pages) {
      result.page().aliases().forEach(alias -> aliases.put(alias, result.page().route()));
    }
    write("_redirects", Redirects.file(aliases, parts.addresses().basePath()));
    write("_headers", Headers.file(parts.addresses().basePath(), downloads()));
    // An alias that is a page's own address was told when the site was read; the page stays.
    pages.forEach(result -> aliases.keySet().removeIf(a -> sameFile(a, result.page().route())));
    aliases.forEach(
        (alias, target) ->
            write(
                alias.outputPath(),
                Redirects.page(parts.addresses().canonical(target), site.language())));
  }

  /** The folders of what readers download: rows, and beside them what else charts have. */
  private Set<String> downloads() {
    return parts.output().paths().stream()
        .filter(path -> path.endsWith(".csv"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .filter(folder -> !folder.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<LlmsText.Kind> kinds(List<PageResult> pages) {
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
              return new LlmsText.Kind(results.get(0).page().type().title(), written, made);
            })
        .toList();
  }

  private static boolean sameFile(Route one, Route other) {
    return one.outputPath().equals(other.outputPath());
  }

  private void write(String path, String text) {
    parts.output().write(path, settings, text.getBytes(StandardCharsets.UTF_8));
  }
}
