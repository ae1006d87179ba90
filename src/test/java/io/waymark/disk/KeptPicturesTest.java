package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.render.Rasterizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPicturesTest {
  @TempDir Path site;

  /** Counts what it is asked to draw. */
  private static final class Counting implements Rasterizer {
    private final String version;
    private int drawn;

    Counting(String version) {
      this.version = version;
    }

    @Override
    public byte[] png(String svg) {
      drawn++;
      return (version + svg).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String version() {
      return version;
    }

    @Override
    public void close() {}
  }

  private int drawn(String version, String... svgs) {
    Counting counting = new Counting(version);
    try (Rasterizer kept = new KeptPictures(CacheFolder.of(site).pictures(), counting)) {
      for (String svg : svgs) {
        assertArrayEquals((version + svg).getBytes(StandardCharsets.UTF_8), kept.png(svg));
      }
    }
    return counting.drawn;
  }

  @Test
  void drawsNothingTheSecondTime() {
    assertEquals(2, drawn("1", "a", "b", "a"));
    assertEquals(0, drawn("1", "a", "b"));
  }

  @Test
  void drawsAnewWhatAnotherVersionDrew() {
    drawn("1", "a");
    assertEquals(1, drawn("2", "a"));
  }
}
