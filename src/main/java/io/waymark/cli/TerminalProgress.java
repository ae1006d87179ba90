package io.waymark.cli;

import io.waymark.build.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Shows a person how far long work has come, in one line that is painted over and vanishes at the
 * end. Short work shows nothing.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PAINTS = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream stream;
  private final Clock clock;
  private Instant nextPaint;
  private String stage = "";
  private int done;
  private int total;
  private boolean painted;

  TerminalProgress(PrintStream stream, Clock clock) {
    this.stream = stream;
    this.clock = clock;
    this.nextPaint = clock.instant().plus(PATIENCE);
  }

  @Override
  public synchronized void stage(String name, int steps) {
    stage = name;
    done = 0;
    total = steps;
    paintWhenDue();
  }

  @Override
  public synchronized void step() {
    done++;
    paintWhenDue();
  }

  private void paintWhenDue() {
    Instant now = clock.instant();
    if (now.isBefore(nextPaint)) {
      return;
    }
    nextPaint = now.plus(BETWEEN_PAINTS);
    painted = true;
    stream.print(CLEAR + stage + (total > 0 ? " " + done + " of " + total : " …"));
    stream.flush();
  }

  @Override
  public synchronized void close() {
    if (painted) {
      stream.print(CLEAR);
      stream.flush();
    }
  }
}
