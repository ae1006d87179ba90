package io.waymark.engine;

import io.waymark.render.ChartEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Runs ECharts in one long-lived {@code node} process, for machines without a V8 library of ours.
 *
 * <p>Threads take turns. A chart that goes over its limits ends the process; the next one starts
 * another.
 */
public final class NodeChartEngine implements ChartEngine {
  private final String command;
  private final Limits limits;
  private final String edition = DrawingScript.read().edition();
  private NodeProcess process;
  private String version = "";

  /**
   * @param command the program to start, usually {@code node}
   */
  public NodeChartEngine(String command) {
    this(command, Limits.DEFAULT);
  }

  public NodeChartEngine(String command, Limits limits) {
    this.command = command;
    this.limits = limits;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineUnavailable when there is no Node.js to start
   */
  @Override
  public synchronized List<Drawing> draw(List<Job> jobs) {
    List<Drawing> drawings = new ArrayList<>(jobs.size());
    for (Job job : jobs) {
      start();
      drawings.add(draw(job));
    }
    return drawings;
  }

  private Drawing draw(Job job) {
    try {
      JsonNode answer =
          process.ask(
              Map.of(
                  "id", job.id(),
                  "option", job.option(),
                  "width", job.width(),
                  "height", job.height()));
      return answer.has("svg")
          ? new Drawn(answer.get("svg").stringValue())
          : new Refused(answer.get("reason").stringValue());
    } catch (TimeoutException e) {
      close();
      return new Refused(limits.deadlineReason());
    } catch (IOException e) {
      close();
      return new Refused(limits.memoryReason());
    }
  }

  @Override
  public String edition() {
    return edition;
  }

  @Override
  public synchronized String version() {
    start();
    return version;
  }

  private void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    DrawingScript script = DrawingScript.read();
    try {
      process = new NodeProcess(command, limits);
      JsonNode answer =
          process.start(Map.of("script", script.script(), "advances", script.advances()));
      if (!answer.has("version")) {
        throw new IOException(answer.get("reason").stringValue());
      }
      version = "ECharts " + answer.get("version").stringValue() + " (Node.js)";
    } catch (IOException | TimeoutException e) {
      close();
      throw NodeProcess.unavailable(command, e);
    }
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
