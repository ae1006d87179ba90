package io.waymark.render.discovery;

import io.waymark.model.Settings;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What schema.org's words say of any site and page: who publishes it, what it belongs to, and the
 * way to it.
 */
public final class SiteNodes {
  private static final String TYPE = "@type";
  private static final String ID = "@id";

  private final Settings settings;
  private final URI base;

  public SiteNodes(Settings settings, URI base) {
    this.settings = settings;
    this.base = base;
  }

  /** A step on the way to a page, as readers see it. */
  public record Step(String title, URI address) {}

  /**
   * A page.
   *
   * @param card the picture it is shared with
   */
  public record About(
      URI address,
      String title,
      String summary,
      List<Step> way,
      Optional<LocalDate> reviewed,
      Optional<LocalDate> updated,
      Optional<URI> card) {}

  /** The site, its publisher, the page, and the way to it. */
  public List<Map<String, Object>> of(About page) {
    List<Map<String, Object>> nodes = new ArrayList<>();
    nodes.add(page(page));
    if (page.way().size() > 1) {
      nodes.add(way(page));
    }
    nodes.add(site());
    nodes.add(publisher());
    return nodes;
  }

  private Map<String, Object> page(About page) {
    Map<String, Object> node = node("WebPage", page.address().toString());
    node.put("url", page.address().toString());
    node.put("name", page.title());
    if (!page.summary().isEmpty()) {
      node.put("description", page.summary());
    }
    node.put("inLanguage", settings.language());
    node.put("isPartOf", reference(base + "#site"));
    if (page.way().size() > 1) {
      node.put("breadcrumb", reference(wayId(page)));
    }
    page.reviewed().ifPresent(day -> node.put("lastReviewed", day.toString()));
    page.updated().ifPresent(day -> node.put("dateModified", day.toString()));
    page.card().ifPresent(card -> node.put("primaryImageOfPage", picture(card)));
    return node;
  }

  private static Map<String, Object> picture(URI address) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(TYPE, "ImageObject");
    node.put("url", address.toString());
    return node;
  }

  private static Map<String, Object> way(About page) {
    Map<String, Object> node = node("BreadcrumbList", wayId(page));
    List<Map<String, Object>> items = new ArrayList<>();
    for (Step step : page.way()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put(TYPE, "ListItem");
      item.put("position", items.size() + 1);
      item.put("name", step.title());
      item.put("item", step.address().toString());
      items.add(item);
    }
    node.put("itemListElement", items);
    return node;
  }

  private Map<String, Object> site() {
    Map<String, Object> node = node("WebSite", base + "#site");
    node.put("url", base.toString());
    node.put("name", settings.name());
    node.put("description", settings.description());
    node.put("inLanguage", settings.language());
    node.put("publisher", reference(publisherId(settings)));
    return node;
  }

  private Map<String, Object> publisher() {
    Map<String, Object> node = node("Organization", publisherId(settings));
    node.put("name", settings.publisher().name());
    node.put("url", settings.publisher().url().toString());
    return node;
  }

  /** What the publisher is called wherever a node refers to it. */
  static String publisherId(Settings settings) {
    return settings.publisher().url() + "#publisher";
  }

  private static String wayId(About page) {
    return page.address() + "#breadcrumb";
  }

  static Map<String, Object> node(String type, String id) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(TYPE, type);
    node.put(ID, id);
    return node;
  }

  static Map<String, Object> reference(String id) {
    return Map.of(ID, id);
  }
}
