package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Site;
import java.util.Optional;

/**
 * A dataset that a page shows, by its names alone: a page that an earlier build made shows it
 * without anybody reading it.
 *
 * @param path its CSV in the source tree
 * @param name the name by which pages refer to it
 * @param owner the id of the page that declares it; empty when the site shares it
 * @param download where readers find it below the site's root
 */
record ShownDataset(String path, String name, Optional<String> owner, String download) {

  static ShownDataset of(Dataset dataset, Downloads downloads) {
    return new ShownDataset(
        dataset.path(),
        dataset.name(),
        downloads.owner(dataset).map(Page::id),
        downloads.path(dataset));
  }

  /** The dataset itself. */
  Dataset in(Site site) {
    return owner.flatMap(site::page).map(Page::datasets).orElseGet(site::datasets).get(name);
  }
}
