package io.waymark.engine;

import java.util.List;

/**
 * What every rasterizer runs: resvg compiled to WebAssembly, the glue around it, and the only fonts
 * that it knows.
 */
record RasterScript(String script, byte[] wasm, List<byte[]> fonts) {
  private static final String FONTS = "/io/waymark/render/card/";

  /** Changes whenever pictures may: with resvg, with the glue or with the fonts. */
  static final String VERSION = "resvg 2.6.2, faces of Public Sans 5.3.0 and Source Serif 5.3.1";

  static RasterScript read() {
    return new RasterScript(
        DrawingScript.resource("/io/waymark/engine/raster.js"),
        DrawingScript.bytes("/io/waymark/engine/resvg.wasm"),
        List.of(
            DrawingScript.bytes(FONTS + "display.ttf"),
            DrawingScript.bytes(FONTS + "sans-400.ttf"),
            DrawingScript.bytes(FONTS + "sans-600.ttf")));
  }
}
