package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe-core finds nothing against WCAG 2.2 AA or its best practices on any kind of page.
 *
 * <p>A theme is a choice of colours and nothing else, so that each width is looked at with all
 * rules in one theme, and in the other with those that read colours.
 */
@ExtendWith(ServedSite.class)
class AxeInBrowserTest {
  @ParameterizedTest
  @CsvSource({"320,LIGHT,ALL", "320,DARK,COLOURS", "1280,LIGHT,COLOURS", "1280,DARK,ALL"})
  void nothingIsFoundWithEverythingOpen(
      int width, ColorScheme scheme, Axe.Rules rules, ServedSite.Served served) {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = served.context(width, scheme)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        find(page, rules, served.name(address), violations);
      }
    }
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
  void nothingIsFoundInWhatScriptsAdd(int width, ColorScheme scheme, ServedSite.Served served) {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = served.context(width, scheme)) {
      Page page = context.newPage();
      page.navigate(served.at("/tracks/technology/"));
      page.locator("#site-search").fill("law");
      page.locator(".search-found [role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      find(page, Axe.Rules.ALL, "search results open", violations);
      page.locator("#site-search").press("Escape");
      var figure = page.locator("figure.chart:has(.chart-interact)").first();
      figure.locator(".chart-interact").click();
      figure.locator(".chart-stage svg").first().waitFor();
      find(page, Axe.Rules.ALL, "a live chart", violations);
      page.navigate(served.at("/compare/?track=education&track=law&track=sales&track=science"));
      page.locator("#pick-technology").click();
      page.locator(".compare [role=status]:has-text('untick one first')").waitFor();
      find(page, Axe.Rules.ALL, "a fifth tick declined", violations);
    }
    assertEquals(List.of(), violations);
  }

  private static void find(Page page, Axe.Rules rules, String where, List<String> violations) {
    Axe.violations(page, rules).forEach(violation -> violations.add(where + " " + violation));
  }
}
