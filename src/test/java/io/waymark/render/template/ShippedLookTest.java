package io.waymark.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.check.LookRules;
import io.waymark.model.Html;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.ShippedTokens;
import io.waymark.render.chart.Palette;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates and the stylesheet inside the jar. */
class ShippedLookTest {
  private static final Span CALLER = new Source("content/x.md", "x").start();
  private static final Tokens TOKENS = ShippedTokens.read();
  private static final String HOSTILE = "\"><script>alert(1)</script>";

  @ParameterizedTest
  @ValueSource(strings = {"track", "page", "home", "404"})
  void showsAPageThatIsWholeAndKeepsAStrictPolicy(String template) {
    Document page = rendered(template, page(true));
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    assertEquals("#main", page.select("body > a").first().attr("href"));
    assertEquals(0, page.select("[style], style").size());
    assertEquals(0, page.select("script:not([src]):not([type=application/ld+json])").size());
    assertFalse(page.select("title").text().isBlank());
    assertFalse(page.html().contains("<script>alert"), page.html());
    assertTrue(
        page.select("[id]").eachAttr("id").stream().distinct().count()
            == page.select("[id]").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"track", "page", "home"})
  void showsAPageThatHasOnlyWhatIsRequired(String template) {
    assertEquals(1, rendered(template, page(false)).select("h1").size());
  }

  @Test
  void printsCardsWithAStripAndNeighbours() {
    Document page = rendered("track", page(true));
    assertEquals(1, page.select(".card svg.strip").size());
    assertEquals("/b", page.select(".next a[rel=next]").attr("href"));
    assertEquals(0, page.select(".next a[rel=prev]").size());
    assertEquals(1, page.select("script[src*=charts][type=module]").size());
  }

  @Test
  void tellsNetworksWhatItIsAndWhatItLooksLike() {
    Document page = rendered("track", page(true));
    assertEquals("https://x.test/c.png", property(page, "og:image"));
    assertEquals("1200", property(page, "og:image:width"));
    assertEquals(HOSTILE, property(page, "og:image:alt"));
    assertEquals("article", property(page, "og:type"));
    assertEquals("en_US", property(page, "og:locale"));
    assertEquals("2026-04-03", property(page, "article:modified_time"));
    assertEquals("summary_large_image", page.select("[name=twitter:card]").attr("content"));
    assertEquals("/a.md", page.select("link[type=text/markdown]").attr("href"));
    assertEquals("/favicon.svg", page.select("link[rel=icon]").attr("href"));
    Document bare = rendered("track", page(false));
    assertEquals("", property(bare, "og:image"));
    assertEquals("summary", bare.select("[name=twitter:card]").attr("content"));
    assertEquals("website", property(bare, "og:type"), "the page at the top of the way");
  }

  private static String property(Document page, String name) {
    return page.select("meta[property='" + name + "']").attr("content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"track", "page", "home"})
  void everyKindOfPageShowsItsCorrections(String template) {
    Document page = rendered(template, page(true));
    assertEquals("Corrections", page.select("#corrections").text());
    assertEquals("2026-05-01", page.select(".corrections time").attr("datetime"));
    assertEquals(0, rendered(template, page(false)).select("#corrections").size());
  }

  /** Measured here anew, so that neither the rules nor what tokens ask of them can slip. */
  @ParameterizedTest
  @CsvSource({
    "ink, 7",
    "muted, 4.5",
    "accent, 4.5",
    "accent-strong, 4.5",
    "chart-accent, 3",
    "chart-context, 3",
    "chart-1, 3",
    "chart-2, 3",
    "chart-3, 3",
    "chart-4, 3",
    "chart-5, 3",
    "chart-6, 3",
    "rule-strong, 3"
  })
  void contrastsWithItsPaperInBothThemes(String token, double least) {
    for (Theme theme : Theme.values()) {
      double contrast = contrast(colour(token, theme), colour("paper", theme));
      assertTrue(contrast >= least, token + " has a contrast of " + contrast + " in " + theme);
    }
  }

  @Test
  void breaksNoneOfItsOwnRules() {
    assertEquals(List.of(), LookRules.check(TOKENS));
    assertEquals(List.of(), Palette.missing(TOKENS));
  }

  @Test
  void noStylesheetHasAColourOfItsOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("static"))) {
      for (Path sheet : files.filter(f -> f.toString().endsWith(".css")).toList()) {
        String css = Files.readString(sheet).replaceAll("/\\*[\\s\\S]*?\\*/", "");
        int print = css.indexOf("@media print");
        String screen = print < 0 ? css : css.substring(0, print);
        assertFalse(
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsl").matcher(screen).find(),
            sheet.toString());
      }
    }
  }

  private static int colour(String token, Theme theme) {
    return Integer.parseInt(TOKENS.colour(token, theme).orElseThrow().css().substring(1), 16);
  }

  private static double contrast(int a, int b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(int rgb) {
    double[] part =
        Arrays.stream(new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255})
            .mapToDouble(v -> v / 255.0)
            .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  }

  private static Document rendered(String template, Map<String, Object> page) {
    TemplateLookup lookup = path -> Optional.of(new Source(path, text(path)));
    TemplateFunctions functions =
        new TemplateFunctions() {
          @Override
          public Optional<String> asset(String name) {
            return Optional.of("/" + name);
          }

          @Override
          public Optional<List<Map<String, Object>>> pages(String type) {
            var next = new LinkedHashMap<>(page);
            next.putAll(Map.of("id", "b", "url", "/b"));
            if (type.equals("list")) {
              next.putAll(Map.of("lists", "track", "short_name", HOSTILE));
              return Optional.of(List.of(next));
            }
            return Optional.of(List.of(page, next));
          }

          @Override
          public Optional<List<Map<String, Object>>> rows(String dataset) {
            return Optional.of(List.of());
          }

          @Override
          public String home() {
            return "/";
          }
        };
    var shown = template.equals("404") ? Map.<String, Object>of("title", HOSTILE) : page;
    var outcome =
        new Templates(lookup, functions, BuiltInMessages.language())
            .render(template, Map.of("page", shown, "site", site()), CALLER);
    assertEquals(List.of(), outcome.diagnostics());
    return Jsoup.parse(outcome.value().orElseThrow());
  }

  private static String text(String path) {
    try (var in = ShippedLookTest.class.getResourceAsStream("/io/waymark/site/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> site() {
    return map(
        "name",
        HOSTILE,
        "description",
        "x",
        "url",
        "https://x.test/",
        "base_path",
        "/",
        "language",
        "en",
        "direction",
        "ltr",
        "publisher",
        map("name", "P", "url", "https://p.test"),
        "report_to",
        "a@x.test",
        "navigation",
        List.of(map("label", HOSTILE, "url", "/", "current", true)),
        "feed_url",
        "/feed.xml",
        "security_policy",
        "default-src 'none'",
        "search_index",
        null,
        "locale",
        "en_US",
        "icons",
        List.of(map("rel", "icon", "url", "/favicon.svg", "type", "image/svg+xml", "sizes", null)),
        "call_to_action",
        map("heading", "h", "text", "t", "label", "l", "url", "https://p.test"),
        "credits",
        null);
  }

  private static Map<String, Object> page(boolean full) {
    var page =
        map(
            "id",
            "a",
            "sources",
            List.of(),
            "url",
            "/a",
            "canonical",
            "https://x.test/a",
            "type",
            "track",
            "title",
            Html.text(HOSTILE),
            "plain_title",
            HOSTILE,
            "summary",
            null,
            "plain_summary",
            null,
            "body",
            Html.trusted("<h2 id=\"one\">One</h2><p>x</p>"),
            "contents",
            List.of(),
            "reviewed",
            null,
            "released",
            null,
            "updated",
            null,
            "draft",
            false,
            "datasets",
            List.of(),
            "corrections",
            List.of(),
            "charts",
            0,
            "markdown",
            "/a.md",
            "way",
            List.of(),
            "card",
            null,
            "structured_data",
            null,
            "cards",
            null,
            "major_group",
            null,
            "transfers_to",
            null,
            "works_with",
            null,
            "sources_note",
            null,
            "credits",
            null,
            "lists",
            null);
    if (!full) {
      return page;
    }
    Html pay = Html.trusted("<data value=\"109470\">$109K</data>");
    var entry = map("anchor", "one", "title", Html.text("One"), "level", 2);
    var reference = map("track", map("url", "/b", "title", HOSTILE), "reason", HOSTILE);
    var source =
        map(
            "publisher",
            "BLS",
            "title",
            HOSTILE,
            "release",
            "May 2025",
            "released",
            LocalDate.of(2026, 4, 3),
            "retrieved",
            null,
            "url",
            "https://x.test",
            "licence",
            null,
            "note",
            null);
    page.putAll(
        map(
            "summary",
            Html.text(HOSTILE),
            "plain_summary",
            HOSTILE,
            "contents",
            List.of(entry, entry, entry),
            "reviewed",
            LocalDate.of(2026, 3, 7),
            "released",
            null,
            "updated",
            LocalDate.of(2026, 4, 3),
            "draft",
            true,
            "charts",
            2,
            "way",
            List.of(map("title", HOSTILE, "url", "/"), map("title", HOSTILE, "url", "/a")),
            "card",
            map("url", "https://x.test/c.png", "width", 1200, "height", 630, "alt", HOSTILE),
            "structured_data",
            Html.trusted("{}"),
            "lists",
            "track",
            "cards",
            List.of(
                map(
                    "label",
                    HOSTILE,
                    "value",
                    pay,
                    "text",
                    null,
                    "note",
                    HOSTILE,
                    "percentiles",
                    List.of(
                        pay, pay, pay, pay, Html.trusted("<data value=\"200000\">$200K</data>")))),
            "corrections",
            List.of(map("date", LocalDate.of(2026, 5, 1), "text", Html.text(HOSTILE))),
            "transfers_to",
            List.of(reference),
            "works_with",
            List.of(reference),
            "datasets",
            List.of(
                map(
                    "name",
                    "jobs",
                    "title",
                    HOSTILE,
                    "url",
                    "/jobs.csv",
                    "path",
                    "x",
                    "rows",
                    1,
                    "sources",
                    List.of(source)))));
    return page;
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
