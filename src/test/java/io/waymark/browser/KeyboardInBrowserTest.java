package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page by keyboard alone: all is reached, in order, in sight, and left again. */
@ExtendWith(ServedSite.class)
class KeyboardInBrowserTest {
  private static final int ENOUGH = 200;

  @ParameterizedTest
  @CsvSource({"320,DARK", "1280,LIGHT"})
  void tabWalksThroughThePageAndShowsWhereItIs(
      int width, ColorScheme scheme, ServedSite.Served served) {
    List<String> problems = new ArrayList<>();
    try (BrowserContext context = served.context(width, scheme)) {
      for (String address : served.kinds()) {
        Page page = context.newPage();
        page.navigate(address);
        if (address.contains("/search/?")) {
          page.locator(".search-results li a").first().waitFor();
        }
        List<String> found = Probe.named("tabbable").answers(page).problems();
        found.forEach(problem -> problems.add(served.name(address) + " " + problem));
        walk(page).forEach(problem -> problems.add(served.name(address) + " " + problem));
        page.close();
      }
    }
    assertEquals(List.of(), problems);
  }

  /** From the start to the end, or through as much of a long list as tells all there is to tell. */
  private static List<String> walk(Page page) {
    Probe focus = Probe.named("focus");
    int expected = Probe.named("tabbable").answers(page).number("stops");
    List<String> problems = new ArrayList<>();
    int before = -1;
    for (int stop = 0; stop < Math.min(expected, ENOUGH); stop++) {
      page.keyboard().press("Tab");
      Probe.Answers here = focus.answers(page);
      problems.addAll(here.problems());
      int at = here.number("at");
      if (at <= before) {
        problems.add("after " + stop + " of " + expected + " stops the focus is out of order");
        return problems;
      }
      before = at;
    }
    if (expected <= ENOUGH) {
      page.keyboard().press("Tab");
      if (focus.answers(page).number("at") > before) {
        problems.add("more stops than the " + expected + " that are seen");
      }
    }
    return problems;
  }

  @Test
  void theSkipLinkLeadsPastTheHeaderOnEveryKindOfPage(ServedSite.Served served) {
    try (BrowserContext context = served.context(1280, ColorScheme.LIGHT)) {
      for (String address : served.kinds()) {
        Page page = context.newPage();
        page.navigate(address);
        page.keyboard().press("Tab");
        Locator skip = page.locator("a.skip");
        assertTrue(
            (boolean) skip.evaluate("one => one === document.activeElement"),
            address + ": the first stop is not the skip link");
        assertTrue(skip.boundingBox().width > 24 && skip.boundingBox().height > 24, address);
        page.keyboard().press("Enter");
        assertEquals("main", page.evaluate("document.activeElement.id"), address);
        page.keyboard().press("Tab");
        assertTrue(
            (boolean)
                page.evaluate(
                    "!document.querySelector('.site-header').contains(document.activeElement)"),
            address);
        page.close();
      }
    }
  }

  @Test
  void everyFoldOpensAndClosesByKey(ServedSite.Served served) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(served.at("/tracks/technology/"));
      Locator folds = page.locator("details:visible > summary");
      int count = folds.count();
      assertTrue(count > 6, "only " + count + " folds");
      for (int i = 0; i < count; i++) {
        Locator fold = folds.nth(i);
        fold.focus();
        for (boolean open : List.of(true, false)) {
          page.keyboard().press(open ? "Enter" : "Space");
          assertEquals(open, fold.evaluate("one => one.parentElement.open"));
        }
      }
    }
  }

  @Test
  void aFieldAndALiveChartAreLeftAgain(ServedSite.Served served) {
    try (BrowserContext context = served.context(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(served.at("/tracks/technology/"));
      page.locator("#site-search").focus();
      page.keyboard().type("law");
      page.locator(".search-found [role=option]").first().waitFor();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertTrue(
          (boolean)
              page.evaluate("document.querySelector('main').contains(document.activeElement)"));
      assertTrue(page.locator(".search-found").isHidden());
      Locator button = page.locator(".chart-interact").first();
      button.focus();
      page.keyboard().press("Enter");
      page.locator(".chart-stage svg").first().waitFor();
      page.waitForCondition(() -> button.isEnabled());
      page.keyboard().press("Tab");
      assertTrue(
          (boolean) page.evaluate("document.activeElement !== document.body"),
          "the focus fell out of the live chart");
    }
  }
}
