package io.waymark.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same work on many inputs at once; answers come in the order of the inputs. */
final class Workers {
  /** Deep enough for the deepest text that the parsers let through. */
  private static final long STACK_BYTES = 16L << 20;

  private final int count;

  /**
   * @param count how many threads work, at least 1
   */
  Workers(int count) {
    this.count = count;
  }

  /** Applies {@code work} to each input; what it throws is thrown here. */
  <A, B> List<B> map(List<A> inputs, Function<A, B> work) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            count, task -> new Thread(null, task, "waymark-worker", STACK_BYTES));
    try {
      List<Future<B>> futures = new ArrayList<>(inputs.size());
      inputs.forEach(input -> futures.add(threads.submit(() -> work.apply(input))));
      List<B> answers = new ArrayList<>(inputs.size());
      for (Future<B> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
