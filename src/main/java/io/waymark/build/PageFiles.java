package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The files published beside one page: downloads of its charts and datasets. */
final class PageFiles {
  private final Page page;
  private final Addresses addresses;
  private final Downloads downloads;
  private final Assets assets;
  private final OutputTree output;

  PageFiles(Page page, SiteParts parts) {
    this.page = page;
    this.addresses = parts.addresses();
    this.downloads = parts.downloads();
    this.assets = parts.assets();
    this.output = parts.output();
  }

  /** The address of a file beside the page. */
  String address(String name) {
    return addresses.ofFile(folder() + name);
  }

  /** The address of one of Waymark's own static files, which are always there. */
  String asset(String name) {
    Function<String, String> address = addresses::ofFile;
    return assets.path(name).map(address).orElseThrow();
  }

  void write(String name, Span origin, String text) {
    write(name, origin, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, Span origin, byte[] bytes) {
    output.write(folder() + name, origin, bytes);
  }

  /** The address at which a dataset can be downloaded. */
  String download(Dataset dataset) {
    return addresses.ofFile(downloads.path(dataset));
  }

  /** Writes what readers download of the page's own datasets. */
  void writeDownloads(List<Dataset> shown) {
    for (Dataset dataset : shown) {
      if (downloads.owner(dataset).filter(owner -> owner.id().equals(page.id())).isPresent()) {
        output.write(downloads.path(dataset), dataset.declared(), Downloads.csv(dataset));
      }
    }
  }

  private String folder() {
    return Downloads.folder(page);
  }
}
