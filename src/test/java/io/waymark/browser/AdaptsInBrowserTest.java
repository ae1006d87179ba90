package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page does as its reader's browser asks: zoom, larger text, less motion, colors. */
@ExtendWith(ServedSite.class)
class AdaptsInBrowserTest {
  private static final int BROWSER_TEXT = 16;

  /** WCAG 1.4.12: what a reader may set without losing anything. */
  private static final String SPACED =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
          + " word-spacing: 0.16em !important; }"
          + " p { margin-bottom: 2em !important; }"
          + " svg * { letter-spacing: normal !important; word-spacing: normal !important; }";

  @ParameterizedTest
  @CsvSource({"320,256", "640,512", "768,900", "1280,1024"})
  void nothingIsLostAtAnyZoomUpToFourHundredPercent(
      int width, int height, ServedSite.Served served) {
    assertEquals(List.of(), lost(width, height, page -> {}, served));
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void nothingIsLostWithTextTwiceAsLarge(int width, ServedSite.Served served) {
    assertEquals(List.of(), lost(width, 900, AdaptsInBrowserTest::enlarge, served));
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void nothingIsLostWithAReadersOwnSpacing(int width, ServedSite.Served served) {
    assertEquals(
        List.of(),
        lost(
            width,
            900,
            page -> page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACED)),
            served));
  }

  @Test
  void nothingMovesForThoseWhoAskForLessMotion(ServedSite.Served served) {
    Probe probe = Probe.named("motion");
    List<String> moving = new ArrayList<>();
    var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = served.context(options)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        probe.problems(page).forEach(problem -> moving.add(served.name(address) + " " + problem));
      }
    }
    assertEquals(List.of(), moving);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void inForcedColorsStripsChartsAndFocusAreSeen(ColorScheme scheme, ServedSite.Served served) {
    List<String> problems = new ArrayList<>();
    var options =
        new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme);
    try (BrowserContext context = served.context(options)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        Probe.named("svg-contrast")
            .answers(page)
            .problems()
            .forEach(problem -> problems.add(served.name(address) + " " + problem));
        page.evaluate("scrollTo(0, 0)");
        for (int stop = 0; stop < 4; stop++) {
          page.keyboard().press("Tab");
          Probe.named("focus")
              .answers(page)
              .problems()
              .forEach(problem -> problems.add(served.name(address) + " " + problem));
        }
      }
    }
    assertEquals(List.of(), problems);
  }

  private static List<String> lost(
      int width, int height, Consumer<Page> set, ServedSite.Served served) {
    Probe probe = Probe.named("clipped");
    List<String> lost = new ArrayList<>();
    var options = new Browser.NewContextOptions().setViewportSize(width, height).setBypassCSP(true);
    try (BrowserContext context = served.context(options)) {
      for (String address : served.kinds()) {
        Page page = context.newPage();
        page.navigate(address);
        set.accept(page);
        page.evaluate("document.fonts.ready");
        probe.problems(page).forEach(problem -> lost.add(served.name(address) + " " + problem));
        page.close();
      }
    }
    return lost;
  }

  /** As a reader does in the browser's settings; the stylesheet's own sizes have to follow. */
  private static void enlarge(Page page) {
    JsonObject sizes = new JsonObject();
    sizes.addProperty("standard", 2 * BROWSER_TEXT);
    JsonObject parameters = new JsonObject();
    parameters.add("fontSizes", sizes);
    page.context().newCDPSession(page).send("Page.setFontSizes", parameters);
    assertEquals(
        2 * BROWSER_TEXT + "px",
        page.evaluate("getComputedStyle(document.documentElement).fontSize"));
  }
}
