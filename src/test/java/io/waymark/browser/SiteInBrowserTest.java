package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.waymark.site.OwnSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The repository's own site, read in a real browser as its readers would. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class SiteInBrowserTest {
  private static final String TRACK = "/tracks/technology/";

  private Chromium chromium;
  private SiteServer server;
  private List<String> addresses;

  @BeforeAll
  void serve(OwnSite.Built site) throws IOException {
    chromium = Chromium.start();
    server = new SiteServer(site.folder(), "/");
    addresses = site.someOfEachKind();
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
  void noPageComplainsInTheConsole() {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(page.url() + ": " + message.text());
            }
          });
      page.onPageError(error -> complaints.add(page.url() + ": " + error));
      page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
      addresses.forEach(address -> page.navigate(server.origin() + address));
    }
    assertEquals(List.of(), complaints);
  }

  /** {@link AxeInBrowserTest} looks longer, at fewer pages. */
  @Test
  void axeFindsNothingOnMorePagesOfLargeKinds() {
    List<String> violations = new ArrayList<>();
    var options =
        new Browser.NewContextOptions().setViewportSize(320, 800).setColorScheme(ColorScheme.DARK);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      for (String address : addresses) {
        page.navigate(server.origin() + address);
        Axe.violations(page).forEach(violation -> violations.add(address + " " + violation));
      }
    }
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @CsvSource({"320", "768", "1280"})
  void nothingMustBeScrolledSideways(int width) {
    List<String> tooWide = new ArrayList<>();
    var options = new Browser.NewContextOptions().setViewportSize(width, 800);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      for (String address : addresses) {
        page.navigate(server.origin() + address);
        Object inner = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) inner).intValue() > width) {
          tooWide.add(address + " is " + inner + " wide at " + width);
        }
      }
    }
    assertEquals(List.of(), tooWide);
  }

  @Test
  void chartsAreThereWithoutJavaScript() {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + TRACK);
      var figures = page.locator("figure.chart:visible");
      assertTrue(figures.count() >= 6, "only " + figures.count() + " charts");
      for (int i = 0; i < figures.count(); i++) {
        var figure = figures.nth(i);
        String id = figure.getAttribute("id");
        if (figure.locator("svg").count() > 0) {
          var box = figure.locator("svg:visible").first().boundingBox();
          assertAll(
              id,
              () -> assertTrue(box.width > 300, "narrow: " + box.width),
              () -> assertTrue(box.height > 100, "flat: " + box.height),
              () -> assertEquals(1, figure.locator("svg:visible").count()));
        }
        assertFalse(figure.locator("table tbody tr").count() == 0, id + " has no table");
      }
    }
  }

  @Test
  void interactionComesOnlyWhenAskedFor() {
    List<String> scripts = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onPageError(complaints::add);
      page.onRequest(
          request -> {
            if (request.url().contains("echarts")) {
              scripts.add(request.url());
            }
          });
      page.navigate(server.origin() + TRACK);
      var figure = page.locator("figure.chart:has(svg)").first();
      figure.locator(".chart-interact").waitFor();
      assertEquals(List.of(), scripts);
      figure.locator(".chart-interact").click();
      figure.locator(".chart-stage svg").first().waitFor();
      assertEquals(1, scripts.size());
      assertEquals(1, figure.locator("svg:visible").count());
      figure.locator(".chart-interact").click();
      figure.locator("svg:visible").first().waitFor();
    }
    assertEquals(List.of(), complaints);
  }
}
