package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.Page;
import io.waymark.model.Row;
import io.waymark.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which pages are made from the rows that other rows name. One for a whole build; immutable. */
final class RowLinks {
  private final Site site;
  private final Map<Row, Page> pages = new HashMap<>();

  RowLinks(Site site) {
    this.site = site;
    for (Page page : site.pages().values()) {
      page.row().ifPresent(row -> pages.putIfAbsent(row, page));
    }
  }

  /**
   * The page made from the one row that {@code row} names.
   *
   * @param from the page whose table shows {@code row}; it has no link to itself
   */
  Optional<Page> page(Row row, ForeignKey key, Page from) {
    return page(row, key, dataset(row.dataset(), key, from))
        .filter(page -> !page.id().equals(from.id()));
  }

  /** The same for a row of a dataset that the site shares, whatever page shows it. */
  Optional<Page> page(Row row, ForeignKey key) {
    return page(row, key, shared(row.dataset(), key));
  }

  private Optional<Page> page(Row row, ForeignKey key, Optional<Dataset> named) {
    if (pages.isEmpty() || !key.isSet(row)) {
      return Optional.empty();
    }
    List<Row> rows = named.map(to -> key.named(row, to)).orElse(List.of());
    return rows.size() == 1 ? Optional.ofNullable(pages.get(rows.get(0))) : Optional.empty();
  }

  /** A page's own dataset names rows of its own datasets first; a shared one knows only shared. */
  private Optional<Dataset> dataset(Dataset dataset, ForeignKey key, Page page) {
    boolean own = page.datasets().get(dataset.name()) == dataset;
    return own && !key.isInside()
        ? site.dataset(page, key.resource().text())
        : shared(dataset, key);
  }

  private Optional<Dataset> shared(Dataset dataset, ForeignKey key) {
    return key.isInside()
        ? Optional.of(dataset)
        : Optional.ofNullable(site.datasets().get(key.resource().text()));
  }
}
