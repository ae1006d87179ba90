package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.render.chart.DatasetCsv;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The files published beside one page: downloads of its charts and datasets. */
final class PageFiles {
  private final Page page;
  private final Addresses addresses;
  private final Assets assets;
  private final OutputTree output;

  PageFiles(Page page, Addresses addresses, Assets assets, OutputTree output) {
    this.page = page;
    this.addresses = addresses;
    this.assets = assets;
    this.output = output;
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

  /** Where a dataset can be downloaded: beside the page it belongs to, or at the site's root. */
  String download(Dataset dataset) {
    return addresses.ofFile(downloadPath(page, dataset));
  }

  static String downloadPath(Page page, Dataset dataset) {
    boolean own = page.datasets().get(dataset.name()) == dataset;
    return (own ? folder(page) : "") + "data/" + dataset.name() + ".csv";
  }

  static byte[] csv(Dataset dataset) {
    return DatasetCsv.of(dataset).getBytes(StandardCharsets.UTF_8);
  }

  private String folder() {
    return folder(page);
  }

  private static String folder(Page page) {
    String path = page.route().outputPath();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
