package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

/** The search of the repository's own site, used as readers use it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class SearchInBrowserTest {
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
  void aTrackIsFoundAndOpenedByKeyboardAlone() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.navigate(server.origin() + "/");
      page.locator("#site-search").focus();
      page.keyboard().type("tecnology"); // with a slip
      Locator found = page.locator(".search-found [role=option]");
      found.first().waitFor();
      assertEquals("true", page.locator("#site-search").getAttribute("aria-expanded"));
      page.keyboard().press("ArrowDown");
      assertEquals(
          found.first().getAttribute("id"),
          page.locator("#site-search").getAttribute("aria-activedescendant"));
      page.keyboard().press("Enter");
      page.waitForURL("**/tracks/technology/");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void anOccupationIsFoundByANameThatOnlyTheLaborDepartmentUses() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/");
      page.locator("#site-search").fill("acute care nurses");
      page.locator(".search-found [role=option]", hasText("Registered nurses")).waitFor();
    }
  }

  @Test
  void escapeClosesTheListAndWhatIsNotThereIsSaid() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/");
      page.locator("#site-search").focus();
      page.keyboard().type("technology");
      page.locator(".search-found [role=option]").first().waitFor();
      page.keyboard().press("Escape");
      assertEquals("false", page.locator("#site-search").getAttribute("aria-expanded"));
      page.locator("#site-search").fill("zzzzqqqq");
      page.locator(".search [role=status]:has-text('Nothing found')").waitFor();
      assertTrue(page.locator(".search-found").isHidden());
    }
  }

  @Test
  void theIndexIsLoadedOnlyWhenAReaderTurnsToTheSearch() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(server.origin() + "/");
      assertTrue(asked.stream().noneMatch(url -> url.contains("search-engine")), asked.toString());
      page.waitForResponse("**/search.json", () -> page.locator("#site-search").focus());
    }
  }

  @Test
  void withoutJavaScriptTheSearchLeadsToTheLists() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/");
      page.locator("#site-search").fill("law");
      page.keyboard().press("Enter");
      page.waitForURL("**/search/?q=law");
      page.locator(".search-lists a", hasText("Every career track")).click();
      page.waitForURL("**/tracks/");
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void aSubmittedSearchHasAPageOfItsOwn() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/search/?q=technology");
      page.locator(".search-results li a").first().waitFor();
      assertEquals("technology", page.locator("#site-search").inputValue());
    }
  }
}
