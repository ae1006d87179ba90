package io.waymark.engine;

import io.waymark.render.ChartEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Runs ECharts in one long-lived {@code node} process, for machines without a V8 library of ours.
 *
 * <p>Threads take turns. A chart that goes over its limits ends the process; the next one starts
 * another.
 */
public final class NodeChartEngine implements ChartEngine {
  private final String command;
  private final Limits limits;
  private final ObjectMapper json = new ObjectMapper();
  private Process process;
  private Writer out;
  private BufferedReader in;
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
          ask(
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
      process =
          new ProcessBuilder(
                  command,
                  "--max-old-space-size=" + (limits.heapBytes() >> 20),
                  "--input-type=module",
                  "--eval",
                  DrawingScript.resource("/io/waymark/engine/node-engine.mjs"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      out = process.outputWriter(StandardCharsets.UTF_8);
      in =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      JsonNode answer = ask(Map.of("script", script.script(), "advances", script.advances()));
      if (!answer.has("version")) {
        throw new IOException(answer.get("reason").stringValue());
      }
      version = "ECharts " + answer.get("version").stringValue() + " (Node.js)";
    } catch (IOException | TimeoutException e) {
      close();
      throw new EngineUnavailable(
          "Node.js doesn't draw charts on this machine: "
              + command
              + " can't be started ("
              + e.getMessage()
              + "). Install Node.js 20 or newer, leave out --engine node, or publish tables in"
              + " place of charts (--charts=table).",
          e);
    }
  }

  private JsonNode ask(Map<String, Object> request) throws IOException, TimeoutException {
    CompletableFuture<String> line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                out.write(json.writeValueAsString(request));
                out.write('\n');
                out.flush();
                return in.readLine();
              } catch (IOException e) {
                return null;
              }
            });
    try {
      String answer = line.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw new IOException("it ended without an answer");
      }
      return json.readTree(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
