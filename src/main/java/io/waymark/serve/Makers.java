package io.waymark.serve;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The few threads that make pages: with deep stacks, since texts may nest, and an engine each. */
public final class Makers implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;

  private final ExecutorService threads;

  public Makers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(null, work, "waymark-preview", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does some work in one of them; what it throws is thrown here. */
  <T> T make(Supplier<T> work) {
    Future<T> made = threads.submit(work::get);
    try {
      return made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The preview was stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
