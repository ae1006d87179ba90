package io.waymark.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Hears from the system which files of a site change. What it can't hear, because events were lost
 * or the system watches no more folders, it says.
 */
final class SourceWatcher implements AutoCloseable {
  private static final List<String> FOLDERS = List.of("content", "static", "templates");

  private final Path site;
  private final Consumer<String> touched;
  private final Runnable lost;
  private final Consumer<String> deaf;
  private final ExecutorService threads = Executors.newCachedThreadPool(SourceWatcher::daemon);
  private List<Path> watched = List.of();
  private DirectoryWatcher watcher;

  /**
   * @param touched hears of files and folders, by path from the site's root
   * @param lost hears that events were lost, so that anything may have changed
   * @param deaf hears why nothing will be heard any more
   */
  SourceWatcher(Path site, Consumer<String> touched, Runnable lost, Consumer<String> deaf) {
    this.site = site;
    this.touched = touched;
    this.lost = lost;
    this.deaf = deaf;
  }

  /** Watches the folders that are there now; others than before are taken in. */
  void watch() {
    List<Path> folders = FOLDERS.stream().map(site::resolve).filter(Files::isDirectory).toList();
    if (folders.equals(watched)) {
      return;
    }
    stop();
    watched = folders;
    try {
      watcher =
          DirectoryWatcher.builder().paths(folders).listener(this::hear).fileHashing(false).build();
      watcher
          .watchAsync(threads)
          .whenComplete((done, failure) -> Stream.ofNullable(failure).forEach(this::fail));
    } catch (IOException e) {
      fail(e);
    }
  }

  private void hear(DirectoryChangeEvent event) {
    if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null) {
      lost.run();
    } else {
      touched.accept(site.relativize(event.path()).toString().replace('\\', '/'));
    }
  }

  private void fail(Throwable failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    String reason = Objects.requireNonNullElse(cause.getMessage(), "no reason given");
    deaf.accept(reason);
    lost.run();
  }

  private void stop() {
    if (watcher != null) {
      try {
        watcher.close();
      } catch (IOException e) {
        // It watches nothing any more either way.
        watcher = null;
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "waymark-watcher");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    stop();
    threads.shutdownNow();
  }
}
