package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.render.template.TemplateFunctions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What templates ask of the site beyond their page. A list of pages or of rows is made once a
 * build, for it is the same from every page.
 */
final class PageLists implements TemplateFunctions {
  private final SiteParts parts;
  private final Map<String, Map<String, Object>> byPage = new ConcurrentHashMap<>();
  private final Map<String, List<Map<String, Object>>> byType = new ConcurrentHashMap<>();
  private final Map<String, List<Map<String, Object>>> byDataset = new ConcurrentHashMap<>();

  PageLists(SiteParts parts) {
    this.parts = parts;
  }

  @Override
  public Optional<String> asset(String name) {
    return parts.assets().path(name).map(parts.addresses()::ofFile);
  }

  @Override
  public Optional<List<Map<String, Object>>> pages(String type) {
    if (!parts.site().types().containsKey(type)) {
      return Optional.empty();
    }
    return Optional.of(byType.computeIfAbsent(type, this::cards));
  }

  @Override
  public Optional<List<Map<String, Object>>> rows(String name) {
    return dataset(name)
        .map(dataset -> byDataset.computeIfAbsent(name, n -> new RowViews(parts, dataset).all()));
  }

  /** A dataset that the site shares. */
  Optional<Dataset> dataset(String name) {
    return Optional.ofNullable(parts.site().datasets().get(name));
  }

  @Override
  public String home() {
    return parts.addresses().of(new Route("/"));
  }

  /** A page as the lists of its type show it. */
  Map<String, Object> card(Page page) {
    Map<String, Object> before = byPage.get(page.id());
    if (before != null) {
      return before;
    }
    Map<String, Object> card = new PageView(parts).card(page, PageView.References.FOLLOWED);
    byPage.put(page.id(), card);
    return card;
  }

  private List<Map<String, Object>> cards(String type) {
    Comparator<Map<String, Object>> byTitle =
        Comparator.comparing(
            card -> String.valueOf(card.get("plain_title")), parts.site().language().alphabet());
    return parts.site().pages().values().stream()
        .filter(page -> page.type().name().equals(type))
        .map(this::card)
        .sorted(byTitle.thenComparing(card -> String.valueOf(card.get("id"))))
        .toList();
  }
}
