package io.waymark.build;

import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Settings;
import io.waymark.render.discovery.AtomFeed;
import io.waymark.render.discovery.Headers;
import io.waymark.render.discovery.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The site as templates see it from one page. */
final class SiteView {
  private final SiteParts parts;

  SiteView(SiteParts parts) {
    this.parts = parts;
  }

  /**
   * @param at where it is seen from; its entry in the navigation is the current one
   * @param fields makes views of the settings that the site itself declares
   */
  Map<String, Object> from(Route at, FieldViews fields) {
    Settings settings = parts.site().settings();
    Map<String, Object> view = new LinkedHashMap<>();
    view.putAll(fields.of(settings.declared(), settings.fields()::get));
    view.put("name", settings.name());
    view.put("description", settings.description());
    view.put("url", parts.addresses().base().toString());
    view.put("base_path", parts.addresses().basePath());
    view.put("language", settings.language());
    view.put("direction", parts.site().language().direction());
    view.put("locale", locale(settings.language()).orElse(null));
    view.put(
        "publisher",
        Map.of("name", settings.publisher().name(), "url", settings.publisher().url().toString()));
    view.put("report_to", settings.reportTo().orElse(null));
    view.put("navigation", navigation(settings, at));
    boolean searchable =
        parts.site().types().values().stream().anyMatch(type -> type.search().isPresent());
    view.put("search_index", searchable ? parts.addresses().ofFile(SearchIndex.PATH) : null);
    view.put("feed_url", parts.addresses().ofFile(AtomFeed.PATH));
    view.put("icons", parts.icons().view(parts.addresses()));
    view.put("security_policy", Headers.POLICY);
    return view;
  }

  /** The language and country as Open Graph writes them; none where the site names no country. */
  private static Optional<String> locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getCountry().isEmpty()
        ? Optional.empty()
        : Optional.of(locale.getLanguage() + "_" + locale.getCountry());
  }

  private List<Map<String, Object>> navigation(Settings settings, Route at) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Settings.NavigationItem item : settings.navigation()) {
      Optional<Page> page = parts.site().page(item.target());
      String url = page.map(p -> parts.addresses().of(p.route())).orElse(item.target());
      boolean current = page.map(p -> p.route().equals(at)).orElse(false);
      items.add(Map.of("label", item.label(), "url", url, "current", current));
    }
    return items;
  }
}
