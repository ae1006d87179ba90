package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.waymark.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A site in Hebrew: its pages run from right to left, with numbers and drawings that don't. */
@TestInstance(Lifecycle.PER_CLASS)
class RightToLeftTest {
  private static final Path GERMAN = Path.of("src/test/sites/laender/content");
  private static final List<String> PAGES = List.of("/", "/ueberblick/", "/stadtstaaten/");

  private Chromium chromium;
  private SiteServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    chromium = Chromium.start();
    Path content = folder.resolve("site/content");
    copy(content);
    Path settings = content.resolve("site.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("language: de", "language: he")
            .replace("Länder in Zahlen", "מדינות במספרים"));
    Files.writeString(
        content.resolve("messages/he.yaml"),
        """
        page: {skip: דלגו לטקסט, contents: בעמוד הזה, reviewed_data: "נבדק בידי עורך ב־{date}, עם נתונים עד {released}."}
        chart: {table: טבלה, csv: הורידו את הנתונים (CSV), sources: "מקור: {sources}."}
        """);
    Path out = folder.resolve("out");
    assertEquals(
        0,
        Main.run("build", folder.resolve("site").toString(), "--out", out.toString(), "--quiet"));
    server = new SiteServer(out.toRealPath(), "/");
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(GERMAN)) {
      for (Path file : walk.filter(f -> !f.toString().contains("messages")).toList()) {
        Path target = to.resolve(GERMAN.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Files.createDirectories(to.resolve("messages"));
  }

  @Test
  void runsFromRightToLeftWithoutSidewaysScroll() {
    for (int width : new int[] {320, 1280}) {
      try (BrowserContext context =
          chromium
              .browser()
              .newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
        Page page = context.newPage();
        for (String address : PAGES) {
          page.navigate(server.origin() + address);
          assertEquals("rtl", page.locator("html").getAttribute("dir"));
          assertEquals("he", page.locator("html").getAttribute("lang"));
          Object reach =
              page.evaluate("() => [document.documentElement.scrollWidth, innerWidth, scrollX]");
          assertTrue(
              ((List<?>) reach).get(0).equals(((List<?>) reach).get(1)), address + " " + reach);
        }
      }
    }
  }

  @Test
  void wordsStandAtTheRightAndDrawingsStayAsTheyAre() {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/ueberblick/");
      assertTrue(left(page, ".site-name") > left(page, ".site-header nav a"));
      assertEquals("ltr", style(page, ".chart-drawing svg", "direction"));
      assertEquals("isolate", style(page, "main data.figure", "unicodeBidi"));
      String summary = page.locator(".chart-data summary").first().innerText();
      assertTrue(summary.startsWith("טבלה"), summary);
      assertTrue(page.locator(".byline").innerText().contains("23 בנובמבר 2026"));
    }
  }

  private static double left(Page page, String selector) {
    return page.locator(selector).first().boundingBox().x;
  }

  private static Object style(Page page, String selector, String name) {
    return page.locator(selector).first().evaluate("(e, n) => getComputedStyle(e)[n]", name);
  }
}
