package io.waymark.build;

import io.waymark.model.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The cards of pages that others refer to, each made once a build, for a card is the same from
 * every page. May be used by several threads: two that make the same one agree.
 */
final class PageCards {
  private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();

  Map<String, Object> card(Page page, Function<Page, Map<String, Object>> make) {
    Map<String, Object> before = known.get(page.id());
    if (before != null) {
      return before;
    }
    Map<String, Object> made = make.apply(page);
    known.put(page.id(), made);
    return made;
  }
}
