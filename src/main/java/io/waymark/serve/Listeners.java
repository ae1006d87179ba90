package io.waymark.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Browsers that wait for changes, each at the end of an open stream of server-sent events. */
final class Listeners implements AutoCloseable {
  private static final int BEAT_SECONDS = 15;

  private final Set<Listener> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private record Listener(OutputStream out, CountDownLatch gone) {
    synchronized void write(String text) {
      try {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        gone.countDown();
      }
    }
  }

  /** Sends a browser every event until it goes away; returns then. */
  void listen(OutputStream out) {
    Listener listener = new Listener(out, new CountDownLatch(1));
    open.add(listener);
    try {
      listener.write("retry: 500\n\n");
      while (!closed && !listener.gone().await(BEAT_SECONDS, TimeUnit.SECONDS)) {
        listener.write(": still here\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(listener);
    }
  }

  /** Tells every browser that an event happened. */
  void tell(String event) {
    open.forEach(listener -> listener.write("event: " + event + "\ndata: \n\n"));
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(listener -> listener.gone().countDown());
  }
}
