package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A site that is edited without end and built after each edit with the pages of earlier builds is,
 * byte for byte and problem for problem, what a build from nothing makes of it.
 *
 * <p>{@code -Dedits=10000} makes more edits than a test run has time for.
 */
class KeptPagesTest {
  private static final int EDITS = Integer.getInteger("edits", 120);
  private static final BuildOptions OPTIONS =
      new BuildOptions(LocalDate.of(2026, 11, 23), false, Optional.empty(), false, 2);

  private final HeldStore kept = new HeldStore();
  private final AtomicInteger again = new AtomicInteger();

  /** A site that is built in memory over the one that was published before. */
  private final class Built implements OutputSink {
    private final Map<String, byte[]> before;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    Built(Map<String, byte[]> before) {
      this.before = before;
    }

    @Override
    public void write(String path, byte[] bytes) {
      files.put(path, bytes);
    }

    @Override
    public boolean holds(String path, Fingerprint content) {
      return before.containsKey(path) && Fingerprint.of(before.get(path)).equals(content);
    }

    @Override
    public void writeAgain(String path) {
      files.put(path, before.get(path));
      again.incrementAndGet();
    }
  }

  /** Every picture is its drawing. */
  private record Echo() implements Rasterizer {
    @Override
    public byte[] png(String svg) {
      return svg.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String version() {
      return "";
    }

    @Override
    public void close() {}
  }

  private static BuildReport build(EditedSite site, OutputSink sink, Optional<Memory> memory) {
    return new SiteBuilder(
            site.tree(),
            OPTIONS,
            ChartRenderer.tablesOnly(),
            Optional.of(new Echo()),
            memory,
            Progress.NONE)
        .build(sink);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lakes", "laender", "rivers"})
  void isWhatABuildFromNothingMakes(String name) {
    Random random = new Random(20261128);
    EditedSite site =
        new EditedSite(Path.of("src/test/sites", name), ResourceSourceTree.builtIn(), random);
    Map<String, byte[]> published = new HashMap<>();
    List<String> edits = new ArrayList<>();
    int files = 0;
    for (int i = 0; i < EDITS; i++) {
      edits.add(i == 0 ? "nothing" : site.edit());
      String what = " after " + edits.subList(Math.max(0, i - 9), i + 1);
      Built cold = new Built(Map.of());
      BuildReport coldReport = build(site, cold, Optional.empty());
      Built warm = new Built(published);
      BuildReport warmReport = build(site, warm, Optional.of(new Memory(kept, "test")));
      assertEquals(coldReport.diagnostics(), warmReport.diagnostics(), "problems" + what);
      assertEquals(coldReport.files(), warmReport.files(), "files" + what);
      assertEquals(coldReport.charts(), warmReport.charts(), "charts" + what);
      assertEquals(coldReport.fixed(), warmReport.fixed(), "fixed amounts" + what);
      assertEquals(
          new TreeMap<>(cold.files).keySet(), new TreeMap<>(warm.files).keySet(), "paths" + what);
      cold.files.forEach(
          (path, bytes) -> assertArrayEquals(bytes, warm.files.get(path), path + what));
      if (!warmReport.hasErrors()) {
        published = warm.files;
      }
      files += warm.files.size();
    }
    assertTrue(again.get() > files / 20, again + " of " + files + " files were written again");
  }
}
