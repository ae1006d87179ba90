package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Site;
import io.waymark.render.chart.DatasetCsv;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where readers download a dataset: beside the page that declares it, or at the site's root when
 * all pages share it. The same whichever page shows it. Immutable.
 */
final class Downloads {
  private final Site site;
  private final PageIndex index;

  Downloads(Site site, PageIndex index) {
    this.site = site;
    this.index = index;
  }

  /** The path of its CSV below the site's root. */
  String path(Dataset dataset) {
    return owner(dataset).map(Downloads::folder).orElse("") + "data/" + dataset.name() + ".csv";
  }

  static byte[] csv(Dataset dataset) {
    return DatasetCsv.of(dataset).getBytes(StandardCharsets.UTF_8);
  }

  /** The page beside which it is declared; empty when the site shares it. */
  Optional<Page> owner(Dataset dataset) {
    boolean shared =
        Optional.ofNullable(site.datasets().get(dataset.name()))
            .filter(known -> known.path().equals(dataset.path()))
            .isPresent();
    if (shared) {
      return Optional.empty();
    }
    String declared = dataset.declared().source().path();
    String markdown = declared.substring(0, declared.lastIndexOf('/') + 1) + "index.md";
    return index.named(markdown).flatMap(site::page);
  }

  /** The folder of a page's address, with the slash at its end. */
  static String folder(Page page) {
    String path = page.route().outputPath();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
