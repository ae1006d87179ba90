package io.waymark.serve;

import io.waymark.disk.DiskFailure;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes note of each change of a site's sources: at once when the system tells of one, and, since
 * no system tells of all, by looking at all files from time to time.
 */
public final class ChangeLoop implements AutoCloseable {
  /** Stands for all files; no path is empty. */
  private static final String ANYTHING = "";

  /** Editors write a file in several steps: what follows at once belongs together. */
  private static final long QUIET_MILLIS = 4;

  private static final long LONGEST_MILLIS = 60;
  private static final long RETRY_MILLIS = 100;

  /** Looking at all files may take this share of the time, watched or not. */
  private static final int SHARE_WATCHED = 50;

  private static final int SHARE_UNWATCHED = 5;
  private static final long LEAST_REST_WATCHED = 1000;
  private static final long LEAST_REST_UNWATCHED = 300;

  private final Preview preview;
  private final Runnable changed;
  private final BlockingQueue<String> touched = new LinkedBlockingQueue<>();
  private final SourceWatcher watcher;
  private volatile boolean hears = true;
  private long lookMillis;

  /**
   * @param changed hears of each change once the preview has taken it in
   * @param deaf hears why the system tells of no changes, if so
   */
  public ChangeLoop(Path site, Preview preview, Runnable changed, Consumer<String> deaf) {
    this.preview = preview;
    this.changed = changed;
    this.watcher =
        new SourceWatcher(
            site,
            touched::add,
            () -> touched.add(ANYTHING),
            reason -> {
              hears = false;
              deaf.accept(reason);
            });
  }

  /**
   * Watches until its thread is interrupted.
   *
   * @throws InterruptedException then
   */
  public void run() throws InterruptedException {
    // What changed before the system began to tell is found by looking.
    touched.add(ANYTHING);
    while (true) {
      String first = touched.poll(rest(), TimeUnit.MILLISECONDS);
      look(first == null ? Set.of(ANYTHING) : together(first));
    }
  }

  private long rest() {
    return hears
        ? Math.max(LEAST_REST_WATCHED, SHARE_WATCHED * lookMillis)
        : Math.max(LEAST_REST_UNWATCHED, SHARE_UNWATCHED * lookMillis);
  }

  private Set<String> together(String first) throws InterruptedException {
    Set<String> names = new HashSet<>(Set.of(first));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    for (String next = first; next != null && System.nanoTime() < end; ) {
      next = touched.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        names.add(next);
      }
    }
    return names;
  }

  private void look(Set<String> names) throws InterruptedException {
    try {
      if (names.contains(ANYTHING) ? lookAtAll() : preview.look(names)) {
        changed.run();
      }
    } catch (DiskFailure e) {
      // A file went while it was read, as when a branch is switched: what is there then is read.
      Thread.sleep(RETRY_MILLIS);
      touched.add(ANYTHING);
    }
  }

  private boolean lookAtAll() {
    watcher.watch();
    long start = System.nanoTime();
    boolean found = preview.look();
    lookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return found;
  }

  @Override
  public void close() {
    watcher.close();
  }
}
