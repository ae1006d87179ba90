package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Route;
import java.util.List;
import java.util.function.Supplier;

/** What a site was found to have. */
public final class Inventory {
  public static final Inventory EMPTY = new Inventory(List.of(), List::of);

  private final List<Route> unlisted;
  private final Supplier<List<DatasetUse>> datasets;

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

  /**
   * @param datasets reads all of them, so it is asked only when somebody wants to know
   */
  Inventory(List<Route> unlisted, Supplier<List<DatasetUse>> datasets) {
    this.unlisted = List.copyOf(unlisted);
    this.datasets = datasets;
  }

  /** The addresses of its pages that its list of addresses doesn't hold, sorted. */
  public List<Route> unlisted() {
    return unlisted;
  }

  /** Its datasets and who uses them, by path. */
  public List<DatasetUse> datasets() {
    return datasets.get();
  }
}
