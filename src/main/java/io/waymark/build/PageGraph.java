package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.render.discovery.SiteNodes;
import io.waymark.render.discovery.StructuredData;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a page's JSON-LD says: the page and the way to it, the site and its publisher, what the
 * page's type declares, and the datasets that the page shows.
 */
final class PageGraph {
  private PageGraph() {}

  /**
   * @param view the page as its template sees it
   * @param declared what its type declares
   * @param read the datasets that it shows
   */
  static Html of(
      SiteParts parts,
      Page page,
      Map<String, Object> view,
      Optional<Map<String, Object>> declared,
      List<Dataset> read) {
    String title = text(view.get("plain_title"));
    SiteNodes.About about =
        new SiteNodes.About(
            parts.addresses().canonical(page.route()),
            title,
            text(view.get("plain_summary")),
            new PageWay(parts).to(page, title),
            page.reviewed(),
            Optional.ofNullable((LocalDate) view.get("updated")),
            picture(view.get("card")));
    SiteNodes site = new SiteNodes(parts.site().settings(), parts.addresses().base());
    List<Map<String, Object>> nodes = new ArrayList<>(site.of(about));
    declared.ifPresent(nodes::add);
    read.forEach(dataset -> nodes.add(parts.datasets().of(dataset)));
    return StructuredData.script(nodes);
  }

  private static Optional<URI> picture(Object card) {
    return card instanceof Map<?, ?> seen
        ? Optional.of(URI.create(text(seen.get("url"))))
        : Optional.empty();
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }
}
