package io.waymark.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One running {@code node} that answers requests, a line of JSON for a line of JSON. */
final class NodeProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final Duration deadline;
  private final Process process;
  private final Writer out;
  private final BufferedReader in;

  /**
   * @param command the program to start, usually {@code node}
   */
  NodeProcess(String command, Limits limits) throws IOException {
    deadline = limits.deadline();
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
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Why a command doesn't work on this machine, and what to do instead. */
  static EngineUnavailable unavailable(String command, Exception cause) {
    return new EngineUnavailable(
        "Node.js doesn't draw charts on this machine: "
            + command
            + " can't be started ("
            + cause.getMessage()
            + "). Install Node.js 20 or newer, leave out --engine node, or publish tables in"
            + " place of charts (--charts=table).",
        cause);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Has it read its script, which takes as long as the machine needs for that. */
  JsonNode start(Map<String, Object> request) throws IOException, TimeoutException {
    return ask(request, START);
  }

  JsonNode ask(Map<String, Object> request) throws IOException, TimeoutException {
    return ask(request, deadline);
  }

  private JsonNode ask(Map<String, Object> request, Duration deadline)
      throws IOException, TimeoutException {
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
      String answer = line.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
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
  public void close() {
    process.destroyForcibly();
  }
}
