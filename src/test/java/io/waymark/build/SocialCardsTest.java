package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceTree;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The lakes: each basin has a card of its own, which its lakes share. */
class SocialCardsTest {
  private static final String BASIN = "great-lakes/index.html";

  /** Hands back what it was to draw. */
  private static final class Echo implements Rasterizer {
    @Override
    public byte[] png(String svg) {
      return svg.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public void close() {}
  }

  private static Map<String, byte[]> built(Optional<Rasterizer> pictures, String base, int jobs) {
    Path site = Path.of("src/test/sites/lakes");
    SourceTree own = DiskSourceTree.read(site).value().orElseThrow();
    var options =
        new BuildOptions(
            LocalDate.of(2026, 11, 23), false, Optional.of(URI.create(base)), false, jobs);
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    BuildReport report =
        new SiteBuilder(
                new LayeredSourceTree(own, ResourceSourceTree.builtIn()),
                options,
                ChartRenderer.tablesOnly(),
                pictures,
                Optional.empty(),
                Progress.NONE)
            .build(files::put);
    assertFalse(report.hasErrors(), report.diagnostics()::toString);
    return files;
  }

  @Test
  void everyLakeSharesTheCardOfItsBasin() {
    Map<String, byte[]> files = built(Optional.of(new Echo()), "https://x.example/a/", 4);
    List<String> cards = files.keySet().stream().filter(f -> f.contains("card.")).toList();
    assertEquals(1, cards.size(), cards::toString);
    assertTrue(cards.get(0).matches("basins/great-lakes/card\\.[0-9a-f]{10}\\.png"));
    String address = "https://x.example/a/" + cards.get(0);
    List<String> lakes = files.keySet().stream().filter(f -> f.matches("lakes/.*html")).toList();
    assertTrue(lakes.size() > 3, lakes::toString);
    for (String lake : lakes) {
      assertEquals(Optional.of(address), picture(files, lake), lake);
    }
    assertEquals(Optional.of(address), picture(files, basin(files)));
    assertEquals(Optional.empty(), picture(files, "index.html"), "a type without cards");
    String svg = new String(files.get(cards.get(0)), StandardCharsets.UTF_8);
    assertTrue(svg.contains("Lakes of the North") && svg.contains(">x.example<"), svg);
  }

  @Test
  void cardsAreTheSameWhateverTheOrderOfWork() {
    Map<String, byte[]> one = built(Optional.of(new Echo()), "https://x.example/", 1);
    Map<String, byte[]> many = built(Optional.of(new Echo()), "https://x.example/", 8);
    assertEquals(one.keySet(), many.keySet());
    one.forEach((path, bytes) -> assertArrayEquals(bytes, many.get(path), path));
  }

  @Test
  void thePreviewShowsTheSameWhicheverPageIsLookedAtFirst() {
    Map<String, byte[]> files = built(Optional.of(new Echo()), "https://x.example/", 2);
    SourceTree own = DiskSourceTree.read(Path.of("src/test/sites/lakes")).value().orElseThrow();
    var options =
        new BuildOptions(
            LocalDate.of(2026, 11, 23),
            false,
            Optional.of(URI.create("https://x.example/")),
            false,
            1);
    LiveVersion live =
        new LiveSite(options, ChartRenderer.tablesOnly(), Optional.of(new Echo()), Optional.empty())
            .version(new LayeredSourceTree(own, ResourceSourceTree.builtIn()), Set.of());
    assertArrayEquals(
        files.get("lakes/erie/index.html"), live.answer("/lakes/erie/").orElseThrow().bytes());
    for (String path : files.keySet()) {
      if (path.matches(".*\\.(png|ico|md)|favicon.svg")) {
        assertArrayEquals(files.get(path), live.answer("/" + path).orElseThrow().bytes(), path);
      }
    }
  }

  @Test
  void withoutAnythingToDrawThemThereAreNone() {
    Map<String, byte[]> files = built(Optional.empty(), "https://x.example/", 2);
    assertTrue(files.keySet().stream().noneMatch(f -> f.endsWith(".png") || f.endsWith(".ico")));
    assertEquals(Optional.empty(), picture(files, basin(files)));
    assertTrue(files.containsKey("favicon.svg"));
  }

  private static String basin(Map<String, byte[]> files) {
    return files.keySet().stream().filter(f -> f.endsWith(BASIN)).findFirst().orElseThrow();
  }

  private static Optional<String> picture(Map<String, byte[]> files, String page) {
    String html = new String(files.get(page), StandardCharsets.UTF_8);
    String json = Jsoup.parse(html).select("script[type=application/ld+json]").html();
    JsonNode graph = new ObjectMapper().readTree(json).get("@graph");
    String url = graph.get(0).path("primaryImageOfPage").path("url").asString();
    return Optional.of(url).filter(u -> !u.isEmpty());
  }
}
