package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.diagnostic.Code;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Readers download a dataset from one place, whichever page shows it. */
class DownloadsTest {
  private final Map<String, String> more = new TreeMap<>();
  private final Map<String, byte[]> published = new ConcurrentSkipListMap<>();

  @Test
  void areBesideThePageThatDeclaresTheDataset() {
    assertEquals(List.of(), build("rivers").diagnostics());
    String home = new String(published.get("index.html"), StandardCharsets.UTF_8);
    assertEquals(
        List.of(
            "/rivers/rhine/data/course.csv",
            "/rivers/main/data/flow.csv",
            "/rivers/rhine/data/flow.csv"),
        Jsoup.parse(home).select("a[href$=.csv]").eachAttr("href"));
    assertTrue(published.containsKey("rivers/main/data/flow.csv"));
    assertTrue(published.keySet().stream().noneMatch(path -> path.startsWith("data/")));
  }

  /** Nobody may download another file in a dataset's place. */
  @Test
  void areNeverHiddenByAnotherFile() {
    more.put("static/root/rivers/main/data/flow.csv", "month,flow\nJuly,1\n");
    assertEquals(
        List.of(Code.DUPLICATE_ADDRESS),
        build("rivers").diagnostics().stream().map(d -> d.code()).toList());
    more.put("static/root/data/lakes.csv", "name\nNess\n");
    assertTrue(
        build("lakes").diagnostics().stream().anyMatch(d -> d.code() == Code.DUPLICATE_ADDRESS));
  }

  private BuildReport build(String site) {
    published.clear();
    SourceTree own = DiskSourceTree.read(Path.of("src/test/sites", site)).value().orElseThrow();
    SourceTree written = new LayeredSourceTree(new Added(), own);
    return new SiteBuilder(
            new LayeredSourceTree(written, ResourceSourceTree.builtIn()),
            new BuildOptions(LocalDate.of(2026, 11, 23), false, Optional.empty(), false, 1),
            ChartRenderer.tablesOnly(),
            Progress.NONE)
        .build(published::put);
  }

  private final class Added implements SourceTree {
    @Override
    public List<String> paths() {
      return List.copyOf(more.keySet());
    }

    @Override
    public Optional<SourceFile> file(String path) {
      return Optional.ofNullable(more.get(path)).map(text -> new Text(path, text));
    }
  }

  private record Text(String path, String text) implements SourceFile {
    @Override
    public long size() {
      return bytes().length;
    }

    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
