package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.render.Rasterizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPicturesTest {
  @TempDir Path folder;

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

  private static int drawn(Path folder, String version, String... svgs) {
    Counting counting = new Counting(version);
    try (Rasterizer kept = new KeptPictures(folder, 3, counting)) {
      for (String svg : svgs) {
        assertArrayEquals((version + svg).getBytes(StandardCharsets.UTF_8), kept.png(svg));
      }
    }
    return counting.drawn;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void drawsNothingTheSecondTime() {
    assertEquals(2, drawn(folder, "1", "a", "b"));
    assertEquals(0, drawn(folder, "1", "a", "b"));
  }

  @Test
  void drawsAnewWhatAnotherVersionDrew() {
    drawn(folder, "1", "a");
    assertEquals(1, drawn(folder, "2", "a"));
  }

  @Test
  void drawsAnewWhatWasDamaged() throws IOException {
    drawn(folder, "1", "a");
    byte[] bytes = Files.readAllBytes(files().get(0));
    bytes[bytes.length - 1] ^= 1;
    Files.write(files().get(0), bytes);
    assertEquals(1, drawn(folder, "1", "a"), "a changed byte");
    Files.write(files().get(0), new byte[3]);
    assertEquals(1, drawn(folder, "1", "a"), "a file cut short");
    assertEquals(0, drawn(folder, "1", "a"), "mended");
  }

  @Test
  void keepsThoseThatWereUsedLast() throws IOException {
    drawn(folder, "1", "a", "b", "c");
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
    assertEquals(1, drawn(folder, "1", "a", "b", "d"));
    assertEquals(3, files().size());
    assertEquals(0, drawn(folder, "1", "a", "b", "d"));
    assertEquals(1, drawn(folder, "1", "c"));
  }

  @Test
  void mayLoseItsFolderOrNeverHaveOne() throws IOException {
    drawn(folder.resolve("x"), "1", "a");
    Path file = Files.createFile(folder.resolve("y"));
    assertEquals(2, drawn(file.resolve("below"), "1", "a", "a"), "a folder that can't be made");
  }
}
