package io.waymark.build;

import io.waymark.model.ContentType;
import io.waymark.model.Page;
import io.waymark.model.Settings;
import io.waymark.render.discovery.SiteNodes.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a page: the home page, the page that the type names as its parent, and the page
 * itself. A page is called on it what the navigation calls it, or else by its title.
 */
final class PageWay {
  private final SiteParts parts;

  PageWay(SiteParts parts) {
    this.parts = parts;
  }

  /** Empty for the home page, to which there is no way. */
  List<Step> to(Page page, String title) {
    URI home = parts.addresses().base();
    if (parts.addresses().canonical(page.route()).equals(home)) {
      return List.of();
    }
    List<Step> way = new ArrayList<>();
    way.add(new Step(parts.site().settings().name(), home));
    parent(page).ifPresent(parent -> way.add(step(parent, () -> titleOf(parent))));
    way.add(step(page, () -> title));
    return way;
  }

  /** The page that the type of a page names as its parent, if it is another one. */
  Optional<Page> parent(Page page) {
    return page.type()
        .parent()
        .map(ContentType.Named::page)
        .filter(id -> !id.equals(page.id()))
        .flatMap(id -> parts.site().page(id));
  }

  /** The way as templates see it. */
  List<Map<String, Object>> view(List<Step> way) {
    List<Map<String, Object>> view = new ArrayList<>();
    for (Step step : way) {
      Map<String, Object> seen = new LinkedHashMap<>();
      seen.put("title", step.title());
      seen.put("url", step.address().getRawPath());
      view.add(seen);
    }
    return view;
  }

  private Step step(Page page, java.util.function.Supplier<String> title) {
    String called =
        parts.site().settings().navigation().stream()
            .filter(item -> item.target().equals(page.id()))
            .map(Settings.NavigationItem::label)
            .findFirst()
            .orElseGet(title);
    return new Step(called, parts.addresses().canonical(page.route()));
  }

  private String titleOf(Page page) {
    return page.field("title")
        .flatMap(PageTexts.unheard(page, parts)::text)
        .map(PageTexts.Text::plain)
        .orElse(page.id());
  }
}
