package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Route;
import java.util.List;

/**
 * What a site was found to have.
 *
 * @param unlisted the addresses of its pages that its list of addresses doesn't hold, sorted
 * @param datasets its datasets and who uses them, by path
 */
public record Inventory(List<Route> unlisted, List<DatasetUse> datasets) {
  public static final Inventory EMPTY = new Inventory(List.of(), List.of());

  /**
   * A dataset and the pages whose figures, claims and charts read it.
   *
   * @param pages by id; none when nothing uses it
   */
  public record DatasetUse(Dataset dataset, List<Page> pages) {
    public DatasetUse {
      pages = List.copyOf(pages);
    }
  }

  public Inventory {
    unlisted = List.copyOf(unlisted);
    datasets = List.copyOf(datasets);
  }
}
