package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills real builds in real processes, as {@code kill -9} does, and reads what readers would. */
class KilledBuildTest {
  private static final int KILLS = 15;
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"links", "turns"})
  void readersSeeOneWholeSiteAtEveryMomentWithLinks(String how) throws Exception {
    Path out = folder.resolve("site");
    var moments = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      killABuild(out, kill, how, moments.nextInt(150));
      assertWhole(out);
    }
    assertClearedByNextBuild(out);
  }

  @Test
  void theNextBuildMakesTheSiteWholeAgainWithoutLinks() throws Exception {
    Path out = folder.resolve("site");
    var moments = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      killABuild(out, kill, "folders", moments.nextInt(150));
      SiteOutput.open(out, (link, target) -> link).close();
      assertWhole(out);
    }
    assertClearedByNextBuild(out);
  }

  private static void killABuild(Path out, int kill, String mode, int millisAfterFirst)
      throws IOException, InterruptedException {
    Path before = Files.exists(out) ? out.toRealPath().resolve("page-1/index.html") : null;
    Object known = before == null ? null : Files.readAttributes(before, "lastModifiedTime,fileKey");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessBuilds.class.getName(),
                out.toString(),
                String.valueOf((kill + 1) * 100_000),
                mode)
            .redirectErrorStream(true)
            .redirectOutput(out.resolveSibling("child.log").toFile())
            .start();
    try {
      awaitAnotherSite(out, known, child);
      Thread.sleep(millisAfterFirst);
      assertTrue(child.isAlive(), () -> "the build failed: " + log(out));
    } finally {
      child.destroyForcibly();
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
    }
  }

  private static void awaitAnotherSite(Path out, Object known, Process child)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (child.isAlive() && System.nanoTime() < end) {
      try {
        Path page = out.resolve("page-1/index.html");
        if (!Files.readAttributes(page, "lastModifiedTime,fileKey").equals(known)) {
          return;
        }
      } catch (IOException e) {
        // Not there yet, or just being swapped.
      }
      Thread.sleep(1);
    }
    assertTrue(child.isAlive(), () -> "the build failed: " + log(out));
  }

  private static void assertWhole(Path out) throws IOException {
    String changing = Files.readString(out.resolve("page-1/index.html"));
    int version = Integer.parseInt(changing.substring(8, changing.indexOf('v', 8)));
    for (int i = 0; i < EndlessBuilds.FILES; i++) {
      assertEquals(
          new String(EndlessBuilds.text(i, version), java.nio.charset.StandardCharsets.UTF_8),
          Files.readString(out.resolve("page-" + i + "/index.html")));
    }
  }

  /** One more build, and only the site, the one before and the lock remain. */
  private static void assertClearedByNextBuild(Path out) throws IOException {
    for (int i = 0; i < 2; i++) {
      try (SiteOutput output = SiteOutput.open(out)) {
        output.write("index.html", EndlessBuilds.text(1, -i));
        output.publish();
      }
    }
    try (Stream<Path> entries = Files.list(out.resolveSibling("site.d"))) {
      List<Path> left = entries.sorted().toList();
      assertEquals(3, left.size(), left::toString);
    }
  }

  private static String log(Path out) {
    try {
      return Files.readString(out.resolveSibling("child.log"));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}
