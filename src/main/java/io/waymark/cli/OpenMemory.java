package io.waymark.cli;

import io.waymark.build.Memory;
import io.waymark.disk.CacheFolder;
import io.waymark.disk.Pack;
import java.util.Optional;

/** What earlier builds of a site made with this very program; what is added is saved at the end. */
final class OpenMemory implements AutoCloseable {
  private final Optional<Pack> pages;
  private final Optional<Memory> memory;

  /**
   * @param edition names this program; empty where that can't be told, and so nothing is known
   */
  OpenMemory(Optional<String> edition, ChartDrawing charts) {
    this.pages = charts.kept().filter(k -> edition.isPresent()).map(CacheFolder::pages);
    this.memory =
        pages.map(
            pack ->
                new Memory(
                    pack, edition.orElseThrow() + "\n" + charts.engine() + " " + charts.form()));
  }

  Optional<Memory> memory() {
    return memory;
  }

  @Override
  public void close() {
    pages.ifPresent(Pack::close);
  }
}
