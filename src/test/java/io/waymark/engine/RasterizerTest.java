package io.waymark.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.render.Rasterizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RasterizerTest {
  private static final Path CACHE = Path.of("target", "test-engine");
  private static final int PAPER = 0xfffaf7f0;

  private static String card(String font, String text) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"120\">"
            + "<rect width=\"400\" height=\"120\" fill=\"#faf7f0\"/>"
            + "<text x=\"20\" y=\"80\" font-size=\"60\" font-family=\"%s\">%s</text></svg>")
        .formatted(font, text);
  }

  @Test
  void setsTextInOurFontsAndGivesTheSameBytesTwice() throws IOException {
    try (Rasterizer one = new V8Rasterizer(CACHE);
        Rasterizer other = new V8Rasterizer(CACHE)) {
      byte[] png = one.png(card("Waymark Display", "Größe 1"));
      assertArrayEquals(png, one.png(card("Waymark Display", "Größe 1")), "the second time");
      assertArrayEquals(png, other.png(card("Waymark Display", "Größe 1")), "in another isolate");
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(400, picture.getWidth());
      assertEquals(120, picture.getHeight());
      assertEquals(PAPER, picture.getRGB(1, 1));
      assertTrue(ink(picture) > 1000, "letters are drawn: " + ink(picture));
    }
  }

  @Test
  void knowsEachOfItsFaces() {
    try (Rasterizer raster = new V8Rasterizer(CACHE)) {
      byte[] display = raster.png(card("Waymark Display", "Rag"));
      byte[] sans = raster.png(card("Public Sans", "Rag"));
      byte[] bold = raster.png(card("Public Sans\" font-weight=\"600", "Rag"));
      assertThrows(AssertionError.class, () -> assertArrayEquals(display, sans));
      assertThrows(AssertionError.class, () -> assertArrayEquals(sans, bold));
      byte[] unknown = raster.png(card("Helvetica", "Rag"));
      assertArrayEquals(sans, unknown, "the machine's own fonts are never used");
    }
  }

  @Test
  void drawsTheSameInNode() {
    Assumptions.assumeTrue(ChartEngineTest.hasNode(), "Node.js is not installed");
    String card = card("Waymark Display", "Ränge & “Wörter” – $109K").replace("& ", "&amp; ");
    try (Rasterizer v8 = new V8Rasterizer(CACHE);
        Rasterizer node = new NodeRasterizer("node")) {
      assertArrayEquals(v8.png(card), node.png(card));
    }
  }

  @Test
  void whatIsNoDrawingIsAFaultOfOurs() {
    try (Rasterizer v8 = new V8Rasterizer(CACHE)) {
      assertThrows(IllegalStateException.class, () -> v8.png("<svg"));
      assertTrue(v8.png(card("Public Sans", "a")).length > 0, "the next picture isn't harmed");
    }
  }

  @Test
  void saysWhatToDoWhereNodeIsMissing() {
    try (Rasterizer node = new NodeRasterizer("no-such-node")) {
      EngineUnavailable e =
          assertThrows(EngineUnavailable.class, () -> node.png(card("Public Sans", "a")));
      assertTrue(e.getMessage().contains("--charts=table"), e.getMessage());
    }
  }

  private static long ink(BufferedImage picture) {
    long ink = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        ink += picture.getRGB(x, y) == PAPER ? 0 : 1;
      }
    }
    return ink;
  }
}
