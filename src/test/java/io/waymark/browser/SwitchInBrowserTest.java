package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that are alternatives of each other, chosen by radios that need no script. */
@TestInstance(Lifecycle.PER_CLASS)
class SwitchInBrowserTest {
  private Chromium chromium;
  private LiveSite site;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    site = LiveSite.build();
  }

  @AfterAll
  void stop() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private BrowserContext context(boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setViewportSize(1280, 900));
  }

  private static List<String> seen(Page page) {
    Locator figures = page.locator(".chart-switch > figure:visible");
    return figures.all().stream().map(figure -> figure.getAttribute("id")).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRadioShowsItsChartAndHidesTheOther(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = context.newPage();
      page.navigate(site.charts());
      Locator choice = page.locator(".chart-choice");
      assertEquals("Fee", choice.locator("legend").textContent());
      assertEquals(List.of("fee"), seen(page));
      choice.getByLabel("As paid").check();
      assertEquals(List.of("fee-as-paid"), seen(page));
      choice.getByLabel("As paid").press("ArrowUp");
      assertEquals(List.of("fee"), seen(page));
      assertTrue(choice.locator("label").first().boundingBox().height >= 24);
    }
  }

  @Test
  void anAddressThatLeadsToOneChoosesIt() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(site.charts() + "#fee-as-paid");
      page.locator(".chart-switch.is-followed").waitFor();
      assertEquals(List.of("fee-as-paid"), seen(page));
      assertTrue(page.getByLabel("As paid").isChecked());
      page.getByLabel("In 2025 dollars").check();
      assertEquals(List.of("fee"), seen(page));
      page.navigate(site.charts() + "#fee-as-paid.table");
      page.locator("#fee-as-paid table").waitFor();
      assertEquals(List.of("fee-as-paid"), seen(page));
    }
  }

  @Test
  void anAddressShowsItsChartWithoutScriptToo() {
    try (BrowserContext context = context(false)) {
      Page page = context.newPage();
      page.navigate(site.charts() + "#fee-as-paid");
      assertTrue(page.locator("#fee-as-paid").isVisible());
      page.getByLabel("As paid").check();
      assertEquals(List.of("fee-as-paid"), seen(page));
      page.getByLabel("In 2025 dollars").check();
      assertTrue(seen(page).contains("fee"), "what is chosen is seen");
    }
  }

  @Test
  void allAreSeenInPrintAndWithoutStyles() {
    try (BrowserContext context = context(false)) {
      Page page = context.newPage();
      page.navigate(site.charts());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(List.of("fee", "fee-as-paid"), seen(page));
      assertFalse(page.locator(".chart-choice").isVisible());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      page.route("**/*.css", route -> route.abort());
      page.reload();
      assertEquals(List.of("fee", "fee-as-paid"), seen(page));
    }
  }
}
