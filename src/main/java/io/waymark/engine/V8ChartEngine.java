package io.waymark.engine;

import io.waymark.render.ChartEngine;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Runs ECharts in V8 inside this process.
 *
 * <p>Any number of threads may draw at once: each borrows an isolate of its own, which is made when
 * there is none to borrow. Making the first one takes about 0.3 s and happens at the first drawing.
 */
public final class V8ChartEngine implements ChartEngine {
  private final Path cache;
  private final Limits limits;
  private final String edition = DrawingScript.read().edition();
  private final Deque<V8Isolate> idle = new ArrayDeque<>();
  private DrawingScript script;
  private ScheduledExecutorService watch;
  private boolean closed;

  /**
   * @param cache where V8's native library is unpacked once, such as {@code ~/.cache/waymark}
   */
  public V8ChartEngine(Path cache) {
    this(cache, Limits.DEFAULT);
  }

  public V8ChartEngine(Path cache, Limits limits) {
    this.cache = cache;
    this.limits = limits;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineUnavailable when V8 doesn't run on this machine
   */
  @Override
  public List<Drawing> draw(List<Job> jobs) {
    List<Drawing> drawings = new ArrayList<>(jobs.size());
    V8Isolate isolate = null;
    try {
      for (Job job : jobs) {
        if (isolate == null || !isolate.isFit()) {
          giveBack(isolate);
          isolate = borrow();
        }
        drawings.add(isolate.draw(job));
      }
    } finally {
      giveBack(isolate);
    }
    return drawings;
  }

  @Override
  public String edition() {
    return edition;
  }

  @Override
  public String version() {
    V8Isolate isolate = borrow();
    try {
      return "ECharts " + isolate.echartsVersion() + " (V8)";
    } finally {
      giveBack(isolate);
    }
  }

  private V8Isolate borrow() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("The engine is closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
      if (script == null) {
        V8Library.load(cache);
        script = DrawingScript.read();
        watch = Executors.newSingleThreadScheduledExecutor(V8ChartEngine::watcher);
      }
    }
    return new V8Isolate(script, limits, watch);
  }

  private void giveBack(V8Isolate isolate) {
    if (isolate == null) {
      return;
    }
    synchronized (idle) {
      if (!closed && isolate.isFit()) {
        idle.push(isolate);
        return;
      }
    }
    isolate.close();
  }

  private static Thread watcher(Runnable work) {
    Thread thread = new Thread(work, "chart deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /** Closes every isolate: idle ones now, borrowed ones when their drawing is done. */
  @Override
  public void close() {
    List<V8Isolate> rest;
    synchronized (idle) {
      closed = true;
      rest = List.copyOf(idle);
      idle.clear();
      if (watch != null) {
        watch.shutdown();
      }
    }
    rest.forEach(V8Isolate::close);
  }
}
