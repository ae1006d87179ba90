package io.waymark.engine;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that every engine runs, and the advances of the font that it sets text in. */
record DrawingScript(String script, String advances) {

  static DrawingScript read() {
    return new DrawingScript(
        resource("/io/waymark/engine/echarts-draw.js"),
        resource("/io/waymark/render/chart/public-sans-advances.txt"));
  }

  /** A hash of all that a drawing rests on besides its job. */
  String edition() {
    return Fingerprint.of((script + "\n" + advances).getBytes(StandardCharsets.UTF_8)).hex();
  }

  static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = DrawingScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Waymark was packaged without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
