package io.waymark.render.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The site's {@code search.json}: what the search in a reader's browser makes its index of. It
 * holds {@code kinds}, a list of words, and {@code pages}, each a list of its kind's place there,
 * title, address and, when there are any, the other words it is known by.
 */
public final class SearchIndex {
  /** Where it is published, seen from the site's root. */
  public static final String PATH = "search.json";

  private static final JsonMapper JSON = JsonMapper.shared();

  private SearchIndex() {}

  /**
   * A page that readers can find.
   *
   * @param kind what pages of its sort are called
   * @param title its title, as plain text
   * @param address where it is, seen from the site's host
   * @param also other words it is known by, as plain text; may be empty
   */
  public record Found(String kind, String title, String address, String also) {}

  /** Kinds of fewer pages come first: they are the broader ones. */
  public static String of(List<Found> pages) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    pages.forEach(page -> counts.merge(page.kind(), 1, Integer::sum));
    List<String> kinds = new ArrayList<>(counts.keySet());
    kinds.sort(
        Comparator.comparing((String kind) -> counts.get(kind))
            .thenComparing(Comparator.naturalOrder()));
    List<List<Object>> listed = new ArrayList<>();
    pages.stream()
        .sorted(
            Comparator.comparing((Found page) -> kinds.indexOf(page.kind()))
                .thenComparing(Found::address))
        .forEach(page -> listed.add(row(page, kinds)));
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("kinds", kinds);
    index.put("pages", listed);
    return JSON.writeValueAsString(index) + "\n";
  }

  private static List<Object> row(Found page, List<String> kinds) {
    List<Object> row = new ArrayList<>();
    row.add(kinds.indexOf(page.kind()));
    row.add(page.title());
    row.add(page.address());
    if (!page.also().isEmpty()) {
      row.add(page.also());
    }
    return row;
  }
}
