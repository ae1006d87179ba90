package io.waymark.model;

import io.waymark.language.Language;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site as its sources declare it: everything but the bodies of its pages.
 *
 * @param settings what the site says of itself
 * @param language how it speaks to its readers
 * @param types its kinds of pages, by name
 * @param datasets the datasets shared by all pages, by name
 * @param pages the pages to publish, by id
 * @param withheld the addresses of pages that aren't published yet, each with the reason: {@code
 *     content/pages/a.md has this address, but it is a draft}
 */
public record Site(
    Settings settings,
    Language language,
    Map<String, ContentType> types,
    Map<String, Dataset> datasets,
    SortedMap<String, Page> pages,
    Map<Route, String> withheld) {
  public Site {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
    datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    withheld = Collections.unmodifiableMap(new TreeMap<>(withheld));
  }

  public Optional<Page> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  /** The dataset that a page means by a name: its own before the site's. */
  public Optional<Dataset> dataset(Page page, String name) {
    return Optional.ofNullable(page.datasets().get(name))
        .or(() -> Optional.ofNullable(datasets.get(name)));
  }
}
