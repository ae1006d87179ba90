package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.waymark.site.OwnSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers ask of the look: paper, colors of their own, stillness, and figures that align. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class LookInBrowserTest {
  private static final String TRACK = "/tracks/technology/";

  private Chromium chromium;
  private SiteServer server;

  @BeforeAll
  void serve(OwnSite.Built site) throws Exception {
    chromium = Chromium.start();
    server = new SiteServer(site.folder(), "/");
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

  @Test
  void paperIsWhiteAndHasNothingToPress() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, TRACK);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
      assertEquals("rgb(255, 255, 255)", style(page, "html", "backgroundColor"));
      assertEquals("rgb(0, 0, 0)", style(page, "h1", "color"));
      assertEquals("rgb(0, 0, 0)", style(page, ".prose p a", "color"));
      assertEquals(0, page.locator(":is(nav, button, summary, textarea, input):visible").count());
      assertTrue(page.locator(".sources li:visible").count() > 3);
      assertTrue(page.locator(".chart-wide svg:visible").count() > 5);
      assertEquals("avoid", style(page, ".chart-drawing", "breakInside"));
    }
  }

  @Test
  void paperShowsWhatIsFoldedAwayAndTheAddressesOfLinksOnce() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, TRACK);
      assertEquals(0, page.locator(".chart-data:not([open]) tbody tr:visible").count());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(page.locator(".chart-data:not([open]) tbody tr:visible").count() > 20);
      assertEquals(0, page.locator("#jobs-by-metro tbody tr:visible").count(), "hundreds of rows");
      assertTrue(after(page, ".sources a[href^=http]").contains("https://"));
      assertEquals("none", after(page, ".chart-source a[href^=http]"));
      assertEquals("none", after(page, "a[href^='#']"));
    }
  }

  @Test
  void chartsStripsAndFocusAreSeenInForcedColors() {
    var asked = new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (BrowserContext context = chromium.browser().newContext(asked)) {
      Page page = open(context, TRACK);
      assertNotEquals(
          style(page, ".strip-whole", "fillOpacity"), style(page, ".strip-middle", "fillOpacity"));
      assertNotEquals(style(page, ".strip-middle", "fill"), style(page, ".strip-median", "fill"));
      assertEquals("none", style(page, ".chart-wide svg", "forcedColorAdjust"));
      page.keyboard().press("Tab");
      assertEquals("solid", style(page, ":focus-visible", "outlineStyle"));
      assertNotEquals(
          style(page, "html", "backgroundColor"), style(page, ":focus-visible", "outlineColor"));
    }
  }

  @Test
  void nothingMovesForThoseWhoAskForStillness() {
    var asked = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = chromium.browser().newContext(asked)) {
      Page page = open(context, TRACK);
      String moving =
          "() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
              + " return s.animationName !== 'none' || (s.transitionDuration !== '0s' &&"
              + " s.transitionProperty !== 'none'); }).length";
      assertEquals(0, page.evaluate(moving));
    }
  }

  @Test
  void digitsInTablesAndStripsAreOfOneWidth() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/");
      String widths =
          "() => { document.querySelectorAll('.skip').forEach(e => e.remove());"
              + " const cell = document.querySelector('td.number'); const widths = [];"
              + " for (const digit of '0123456789') { const one = document.createElement('span');"
              + " one.textContent = digit.repeat(20); cell.append(one);"
              + " widths.push(Math.round(one.getBoundingClientRect().width * 10)); one.remove(); }"
              + " return new Set(widths).size; }";
      page.evaluate("() => document.fonts.ready");
      assertEquals(1, page.evaluate(widths));
    }
  }

  @Test
  void theScaleOverTheStripsIsTheirs() {
    var wide = new Browser.NewContextOptions().setViewportSize(1280, 900);
    try (BrowserContext context = chromium.browser().newContext(wide)) {
      Page page = open(context, "/");
      String offsets =
          "() => { const cells = [...document.querySelectorAll('.tracks-scale i')];"
              + " const strip = document.querySelector('.tracks-table .strip').getBoundingClientRect();"
              + " return Math.max(...cells.map((cell, i) => Math.abs(cell.getBoundingClientRect().left"
              + " - strip.left - strip.width * i / (cells.length - 1)))); }";
      double most = ((Number) page.evaluate(offsets)).doubleValue();
      assertTrue(most < 1.5, "a label is " + most + " pixels beside its value");
    }
  }

  private Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    page.navigate(server.origin() + address);
    return page;
  }

  private static String style(Page page, String query, String property) {
    return (String)
        page.locator(query).first().evaluate("(e, key) => getComputedStyle(e)[key]", property);
  }

  private static String after(Page page, String query) {
    return (String)
        page.locator(query).first().evaluate("e => getComputedStyle(e, '::after').content");
  }
}
