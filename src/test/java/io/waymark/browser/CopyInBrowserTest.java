package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The citation of a chart and its markup for other pages are copied by a press of a key. */
@ExtendWith(ServedSite.class)
class CopyInBrowserTest {
  private static final String PAGE = "/tracks/technology/";

  @Test
  void copiesWhatStandsBelow(ServedSite.Served served) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (BrowserContext context = served.context(options)) {
      Page page = context.newPage();
      page.navigate(served.at(PAGE));
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
  void offersNothingThatCannotBe(ServedSite.Served served) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.addInitScript("delete Navigator.prototype.clipboard");
      page.navigate(served.at(PAGE));
      Locator fold = page.locator("#pay-ladder .chart-cite");
      fold.locator("summary").click();
      fold.locator("dd").first().waitFor();
      assertEquals(0, fold.locator("button").count());
    }
  }
}
