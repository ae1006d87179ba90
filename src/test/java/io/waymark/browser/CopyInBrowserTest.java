package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.waymark.site.OwnSite;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The citation of a chart and its markup for other pages are copied by a press of a key. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class CopyInBrowserTest {
  private static final String PAGE = "tracks/technology/";

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
  void copiesWhatStandsBelow() {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/" + PAGE);
      Locator fold = page.locator("#pay-ladder .chart-cite");
      assertEquals(0, fold.locator("button").count(), "before anybody asked");
      fold.locator("summary").press("Enter");
      List<String> words = fold.locator("dd").allTextContents();
      assertTrue(words.get(0).contains("U.S. Bureau of Labor Statistics"), words.get(0));
      assertTrue(words.get(1).startsWith("<figure>"), words.get(1));
      for (int i = 0; i < words.size(); i++) {
        Locator entry = fold.locator("dt").nth(i);
        entry.locator("button").press("Enter");
        entry
            .locator("[role=status]")
            .filter(new Locator.FilterOptions().setHasText("Copied"))
            .waitFor();
        assertEquals(words.get(i), page.evaluate("() => navigator.clipboard.readText()"));
      }
    }
  }

  @Test
  void offersNothingThatCannotBe() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.addInitScript("delete Navigator.prototype.clipboard");
      page.navigate(server.origin() + "/" + PAGE);
      Locator fold = page.locator("#pay-ladder .chart-cite");
      fold.locator("summary").click();
      fold.locator("dd").first().waitFor();
      assertEquals(0, fold.locator("button").count());
    }
  }
}
