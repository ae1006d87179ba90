package io.waymark.engine;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetExecutionException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.reference.V8ValueObject;
import io.waymark.render.ChartEngine.Drawing;
import io.waymark.render.ChartEngine.Drawn;
import io.waymark.render.ChartEngine.Job;
import io.waymark.render.ChartEngine.Refused;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One V8 with the bundle loaded. Used by one thread at a time; spent after a chart went over. */
final class V8Isolate implements AutoCloseable {
  /** Room for V8 to unwind in, once a chart has used up its memory. */
  private static final long HEADROOM = 256L << 20;

  private final V8Runtime runtime;
  private final Limits limits;
  private final ScheduledExecutorService watch;
  private final AtomicReference<String> overrun = new AtomicReference<>();
  private int drawings;

  V8Isolate(DrawingScript script, Limits limits, ScheduledExecutorService watch) {
    this.limits = limits;
    this.watch = watch;
    V8Runtime made = null;
    try {
      made = V8Host.getV8Instance().createV8Runtime();
      made.getExecutor(script.script()).setResourceName("echarts-draw.js").executeVoid();
      try (V8ValueObject waymark = made.getGlobalObject().get("waymark")) {
        waymark.invokeVoid("measure", script.advances());
      }
      made.allowEval(false);
    } catch (JavetException e) {
      closeQuietly(made);
      throw V8Library.unavailable("the chart bundle doesn't start", e);
    }
    this.runtime = made;
    runtime.setNearHeapLimitCallback((now, initial) -> stop(limits.memoryReason(), now));
  }

  /** Whether it may draw another chart; else it is to be closed. */
  boolean isFit() {
    return overrun.get() == null && drawings < limits.drawingsPerIsolate();
  }

  String echartsVersion() {
    try (V8ValueObject waymark = runtime.getGlobalObject().get("waymark")) {
      return waymark.getString("version");
    } catch (JavetException e) {
      throw V8Library.unavailable("the chart bundle doesn't start", e);
    }
  }

  Drawing draw(Job job) {
    drawings++;
    ScheduledFuture<?> deadline =
        watch.schedule(
            () -> stop(limits.deadlineReason(), 0),
            limits.deadline().toMillis(),
            TimeUnit.MILLISECONDS);
    try (V8ValueObject waymark = runtime.getGlobalObject().get("waymark")) {
      String svg = waymark.invokeString("draw", job.option(), job.width(), job.height(), job.id());
      deadline.cancel(false);
      return overrun.get() == null ? new Drawn(svg) : new Refused(overrun.get());
    } catch (JavetException e) {
      return new Refused(overrun.get() == null ? reason(e) : overrun.get());
    } finally {
      deadline.cancel(false);
    }
  }

  private long stop(String reason, long heap) {
    if (overrun.compareAndSet(null, reason)) {
      runtime.terminateExecution();
    }
    return heap + HEADROOM;
  }

  private static String reason(JavetException e) {
    return e instanceof JavetExecutionException thrown
        ? thrown.getScriptingError().getDetailedMessage()
        : e.getMessage();
  }

  @Override
  public void close() {
    closeQuietly(runtime);
  }

  /** An isolate that can't be closed any more is beyond help, and nothing of ours depends on it. */
  private static void closeQuietly(V8Runtime runtime) {
    if (runtime != null) {
      try {
        runtime.close(true);
      } catch (JavetException e) {
        runtime.getLogger().debug("V8 isolate not closed: " + e.getMessage());
      }
    }
  }
}
