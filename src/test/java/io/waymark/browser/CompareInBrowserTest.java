package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.waymark.site.OwnSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The comparison of tracks on the repository's own site, used as readers use it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class CompareInBrowserTest {
  private static final List<String> FOUR = List.of("education", "law", "sales", "science");
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
  void theAddressSaysWhichTracksStandSideBySide() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              complaints.add(message.text());
            }
          });
      page.navigate(server.origin() + "/compare/?track=sales&track=law");
      assertEquals(List.of("law", "sales"), shown(page));
      page.locator("#pick-science").focus();
      page.keyboard().press("Space");
      page.waitForURL("**/compare/?track=law&track=sales&track=science");
      assertEquals(List.of("law", "sales", "science"), shown(page));
      page.getByText("Untick all").click();
      page.waitForURL("**/compare/");
      assertEquals(24, shown(page).size());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aFifthTrackIsDeclinedInWords() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(
          server.origin()
              + "/compare/?track=education&track=law&track=sales&track=science&track=technology");
      assertEquals(FOUR, shown(page));
      page.locator("#pick-technology").click();
      page.locator(".compare [role=status]:has-text('untick one first')").waitFor();
      assertFalse(page.locator("#pick-technology").isChecked());
      assertEquals(FOUR, shown(page));
    }
  }

  @Test
  void withoutJavaScriptTicksAloneChooseWhatIsShown() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/compare/");
      assertEquals(24, shown(page).size());
      assertFalse(page.locator("#law dl").isVisible());
      page.locator("#pick-law").check();
      assertEquals(List.of("law"), shown(page));
      assertTrue(page.locator("#law dl").isVisible());
      // And the list of sources knows what the template itself has read.
      assertTrue(page.locator(".sources").textContent().contains("Tracks side by side"));
    }
  }

  @Test
  void onAPhoneNothingScrollsSidewaysAndAxeFindsNothing() {
    for (String query : List.of("", "?track=education&track=law&track=sales&track=science")) {
      var options = new Browser.NewContextOptions().setViewportSize(320, 640);
      try (BrowserContext context = chromium.browser().newContext(options)) {
        Page page = context.newPage();
        page.navigate(server.origin() + "/compare/" + query);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), query);
        assertEquals(List.of(), Axe.violations(page), query);
      }
    }
  }

  private static List<String> shown(Page page) {
    return page.locator(".compare-track").all().stream()
        .filter(track -> track.isVisible())
        .map(track -> track.getAttribute("id"))
        .toList();
  }
}
