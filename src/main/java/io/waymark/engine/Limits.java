package io.waymark.engine;

import java.time.Duration;

/**
 * What one chart may take before its drawing is given up.
 *
 * @param deadline the time for one drawing
 * @param heapBytes how much more memory than a fresh isolate's it may use
 * @param drawingsPerIsolate after how many drawings an isolate is replaced by a fresh one
 */
public record Limits(Duration deadline, long heapBytes, int drawingsPerIsolate) {
  public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 512L << 20, 10_000);

  String deadlineReason() {
    return "drawing it took longer than " + deadline.toMillis() / 1000.0 + " seconds";
  }

  String memoryReason() {
    return "drawing it took more than " + (heapBytes >> 20) + " MB of memory";
  }
}
