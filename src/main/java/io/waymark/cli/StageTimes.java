package io.waymark.cli;

import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.source.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long each stage of a run took, by the edge's clock. Writing goes on while pages are made, on
 * all threads at once, so it is told as part of them and as the sum over threads.
 */
final class StageTimes {
  private final Clock clock;
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private final LongAdder writing = new LongAdder();
  private String stage;
  private Instant began;

  StageTimes(Clock clock) {
    this.clock = clock;
    this.stage = "Listing files";
    this.began = clock.instant();
  }

  /** A stage begins, and the one before has ended. */
  synchronized void stage(String name) {
    end();
    stage = name;
  }

  /** Notes the stages that {@code next} hears of. */
  Progress noted(Progress next) {
    return new Progress() {
      @Override
      public void stage(String name, int total) {
        StageTimes.this.stage(name);
        next.stage(name, total);
      }

      @Override
      public void step() {
        next.step();
      }
    };
  }

  /** Takes the time of what {@code sink} does. */
  OutputSink timed(OutputSink sink) {
    return new OutputSink() {
      @Override
      public void write(String path, byte[] bytes) {
        time(() -> sink.write(path, bytes));
      }

      @Override
      public void write(String path, byte[] bytes, Fingerprint content) {
        time(() -> sink.write(path, bytes, content));
      }

      @Override
      public boolean holds(String path, Fingerprint content) {
        return sink.holds(path, content);
      }

      @Override
      public void writeAgain(String path) {
        time(() -> sink.writeAgain(path));
      }
    };
  }

  private void time(Runnable work) {
    Instant start = clock.instant();
    work.run();
    writing.add(Duration.between(start, clock.instant()).toNanos());
  }

  private synchronized void end() {
    Instant now = clock.instant();
    stages.merge(stage, Duration.between(began, now), Duration::plus);
    began = now;
  }

  /** Ends the last stage and answers seconds by stage, in their order, writing last. */
  Map<String, Double> seconds() {
    end();
    Map<String, Double> all = new LinkedHashMap<>();
    stages.forEach((name, time) -> all.put(name, time.toMillis() / 1000.0));
    all.put("of which writing files, all threads", writing.sum() / 1_000_000 / 1000.0);
    return all;
  }

  /** The same as lines for people. */
  static String lines(Map<String, Double> seconds) {
    StringBuilder out = new StringBuilder();
    seconds.forEach(
        (name, time) -> out.append(String.format(Locale.ROOT, "%8.2f s  %s%n", time, name)));
    return out.toString();
  }
}
