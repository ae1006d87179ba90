package io.waymark.engine;

import io.waymark.render.Rasterizer;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Runs resvg in a {@code node} process that is started for the first picture. */
public final class NodeRasterizer implements Rasterizer {
  private final String command;
  private NodeProcess process;

  /**
   * @param command the program to start, usually {@code node}
   */
  public NodeRasterizer(String command) {
    this.command = command;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineUnavailable when there is no Node.js to start
   */
  @Override
  public synchronized byte[] png(String svg) {
    try {
      if (process == null || !process.isAlive()) {
        start();
      }
      JsonNode answer = process.ask(Map.of("picture", svg));
      if (!answer.has("png")) {
        throw new IllegalStateException(
            "resvg can't draw a picture of Waymark's own: " + answer.get("reason").stringValue());
      }
      return Base64.getDecoder().decode(answer.get("png").stringValue());
    } catch (IOException | TimeoutException e) {
      close();
      throw NodeProcess.unavailable(command, e);
    }
  }

  private void start() throws IOException, TimeoutException {
    RasterScript script = RasterScript.read();
    Base64.Encoder base64 = Base64.getEncoder();
    process = new NodeProcess(command, Limits.DEFAULT);
    JsonNode answer =
        process.start(
            Map.of(
                "script",
                script.script(),
                "wasm",
                base64.encodeToString(script.wasm()),
                "fonts",
                script.fonts().stream().map(base64::encodeToString).toList()));
    if (!answer.has("ready")) {
      throw new IOException(answer.get("reason").stringValue());
    }
  }

  @Override
  public String version() {
    return RasterScript.VERSION;
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
