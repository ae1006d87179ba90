package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceChanged;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A site that is edited without end shows after each edit what a build from nothing makes of it.
 *
 * <p>{@code -Dedits=10000} makes more edits than a test run has time for.
 */
class LiveSiteTest {
  private static final int EDITS = Integer.getInteger("edits", 120);
  private static final BuildOptions OPTIONS =
      new BuildOptions(LocalDate.of(2026, 11, 23), false, Optional.empty(), false, 1);

  /** A site of which an earlier look has noted the outlines of all pages, when it is looked at. */
  private static LiveSite lookedAtBefore(SourceTree sources) {
    HeldStore kept = new HeldStore();
    liveSite(kept).version(sources, Set.of());
    assertTrue(!kept.entries().isEmpty());
    return liveSite(kept);
  }

  private static LiveSite liveSite(HeldStore kept) {
    return new LiveSite(
        OPTIONS,
        ChartRenderer.tablesOnly(),
        Optional.empty(),
        Optional.of(new Memory(kept, "test")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lakes", "rivers"})
  void showsAfterAnyEditWhatABuildFromNothingMakes(String name) {
    Random random = new Random(20261127);
    EditedSite site =
        new EditedSite(Path.of("src/test/sites", name), ResourceSourceTree.builtIn(), random);
    SourceTree before = site.tree();
    LiveSite live = lookedAtBefore(before);
    live.version(before, Set.of());
    Set<String> everPublished = new TreeSet<>();
    List<String> edits = new ArrayList<>();
    int withErrors = 0;
    for (int i = 0; i < EDITS; i++) {
      edits.add(site.edit());
      String what = edits.subList(Math.max(0, i - 9), i + 1).toString();
      Map<String, byte[]> cold = new ConcurrentSkipListMap<>();
      BuildReport report = build(site.tree(), cold);
      LiveVersion version = live.version(site.tree(), changed(before, site.tree()));
      before = site.tree();
      cold.forEach(
          (path, bytes) -> {
            String told = path + " after " + what;
            Optional<LiveVersion.Answer> answer = version.answer("/" + path);
            assertTrue(path.equals("404.html") || answer.isPresent(), told);
            byte[] shown = answer.orElseGet(version::notFound).bytes();
            assertArrayEquals(bytes, shown, told);
          });
      everPublished.addAll(cold.keySet());
      everPublished.stream()
          .filter(path -> !cold.containsKey(path) && !path.contains("data/"))
          .forEach(
              path ->
                  assertTrue(
                      version.answer("/" + path).map(a -> a.bytes().length == 0).orElse(true),
                      path + " is still there after " + what));
      assertEquals(
          errors(report.diagnostics()), shown(version, everPublished), "errors after " + what);
      withErrors += report.hasErrors() ? 1 : 0;
    }
    assertTrue(withErrors > EDITS / 20 && withErrors < EDITS, withErrors + " with errors");
  }

  @Test
  void keepsNoOutlineOfFilesThatChangedWhileTheyWereRead() {
    SourceTree sources =
        new EditedSite(
                Path.of("src/test/sites/rivers"), ResourceSourceTree.builtIn(), new Random(1))
            .tree();
    HeldStore kept = new HeldStore();
    liveSite(kept).version(sources, Set.of());
    Map<Fingerprint, byte[]> before = kept.entries();
    String page =
        sources.below("content/rivers/").stream()
            .filter(p -> p.endsWith(".md"))
            .findFirst()
            .orElseThrow();
    LiveSite live = liveSite(kept);
    assertThrows(SourceChanged.class, () -> live.version(changing(sources, page), Set.of()));
    live.version(sources, Set.of(page));
    assertEquals(before, kept.entries());
  }

  /** The same files, of which one turns out to be another than it was. */
  private static SourceTree changing(SourceTree sources, String changed) {
    record Changing(String path) implements SourceFile {
      @Override
      public long size() {
        return 1;
      }

      @Override
      public byte[] bytes() {
        throw new SourceChanged(path);
      }
    }
    return new SourceTree() {
      @Override
      public List<String> paths() {
        return sources.paths();
      }

      @Override
      public Optional<SourceFile> file(String path) {
        return path.equals(changed) ? Optional.of(new Changing(path)) : sources.file(path);
      }
    };
  }

  private static Set<String> changed(SourceTree before, SourceTree now) {
    Set<String> changed = new TreeSet<>(before.paths());
    changed.addAll(now.paths());
    changed.removeIf(p -> before.file(p).orElse(null) == now.file(p).orElse(null));
    return changed;
  }

  private static BuildReport build(SourceTree sources, Map<String, byte[]> out) {
    return new SiteBuilder(sources, OPTIONS, ChartRenderer.tablesOnly(), Progress.NONE)
        .build(out::put);
  }

  /** Whether any page tells an error, of those too that can't be published any more. */
  private static boolean shown(LiveVersion version, Set<String> everPublished) {
    return everPublished.stream()
        .filter(path -> path.endsWith(".html"))
        .flatMap(path -> version.problems("/" + path).stream())
        .anyMatch(Diagnostic::isError);
  }

  private static boolean errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
