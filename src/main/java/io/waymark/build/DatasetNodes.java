package io.waymark.build;

import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.Settings;
import io.waymark.model.Site;
import io.waymark.render.discovery.DatasetNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What machines are told of datasets, made once for all the pages that show them. May be used by
 * several threads at once.
 */
final class DatasetNodes {
  private final Addresses addresses;
  private final Downloads downloads;
  private final Settings settings;
  private final Language language;
  private final Map<Dataset, Map<String, Object>> made = new ConcurrentHashMap<>();

  DatasetNodes(Addresses addresses, Downloads downloads, Site site) {
    this.addresses = addresses;
    this.downloads = downloads;
    this.settings = site.settings();
    this.language = site.language();
  }

  Map<String, Object> of(Dataset dataset) {
    return made.computeIfAbsent(
        dataset,
        d -> DatasetNode.of(d, addresses.world(downloads.path(dataset)), settings, language));
  }
}
