package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/**
 * The repository's own site under its Content-Security-Policy: all works and nothing is refused.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class PolicyInBrowserTest {
  private static final String REFUSALS =
      "document.addEventListener('securitypolicyviolation', e =>"
          + " console.error('refused ' + e.effectiveDirective + ' ' + e.blockedURI))";

  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private SiteServer server;
  private List<String> addresses;

  @BeforeAll
  void serve(OwnSite.Built site) throws Exception {
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
  void noPageOfAnyKindAsksForWhatThePolicyForbids() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = listened(context);
      addresses.forEach(address -> page.navigate(server.origin() + address));
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void searchComparisonAndChartsWorkUnderThePolicy() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = listened(context);
      page.navigate(server.origin() + "/tracks/technology/");
      var figure = page.locator("figure.chart:has(svg)").first();
      figure.locator(".chart-interact").click();
      figure.locator(".chart-stage svg").first().hover();
      page.locator("#site-search").fill("law");
      page.locator(".search-found [role=option]").first().waitFor();
      page.locator("#site-search").press("Escape");
      page.navigate(server.origin() + "/search/?q=law");
      page.locator("main ol a").first().waitFor();
      page.navigate(server.origin() + "/compare/?track=law&track=technology");
      assertEquals(2, page.locator(".compare-track:visible").count());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void whatIsInlineOrFromElsewhereIsRefused() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = listened(context);
      page.navigate(server.origin() + "/method/");
      page.evaluate(
          """
          () => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.body.append(script);
            document.body.setAttribute('style', 'color: red');
            const picture = document.createElement('img');
            const refused = new Promise((done) => { picture.onerror = done; });
            picture.src = 'https://elsewhere.test/a.png';
            document.body.append(picture);
            return refused;
          }
          """);
      assertEquals(false, page.evaluate("'ran' in window"));
      for (String directive : List.of("script-src-elem", "style-src-attr", "img-src")) {
        assertTrue(
            complaints.stream().anyMatch(told -> told.contains("refused " + directive)),
            directive + ": " + complaints);
      }
    }
  }

  private Page listened(BrowserContext context) {
    complaints.clear();
    Page page = context.newPage();
    page.addInitScript(REFUSALS);
    page.onConsoleMessage(
        message -> {
          String told = message.text();
          if (told.startsWith("refused") || told.contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + told);
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }
}
