package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that answer: what readers are told, by mouse and by keys, and how they get back. */
@TestInstance(Lifecycle.PER_CLASS)
class InteractionInBrowserTest {
  private static final String LISTEN =
      "document.addEventListener('securitypolicyviolation', e =>"
          + " console.error('refused ' + e.effectiveDirective + ' ' + e.blockedURI));"
          + LiveChart.NOTE_SHIFTS;

  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private LiveSite site;
  private BrowserContext context;

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

  @AfterEach
  void nothingWasComplainedOf() {
    if (context != null) {
      context.close();
      context = null;
    }
    assertEquals(List.of(), complaints);
  }

  private Page open(Browser.NewContextOptions options) {
    complaints.clear();
    context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.addInitScript(LISTEN);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())
              && !message.text().contains("preload")
              && !message.location().contains("favicon")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(error -> complaints.add(error));
    page.navigate(site.charts());
    return page;
  }

  private Page open(int width) {
    return open(new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visits",
        "wages",
        "standing",
        "seasons",
        "spread",
        "change",
        "steps",
        "deep",
        "places"
      })
  void everyMarkIsToldInTheWordsOfTheTable(String id) {
    LiveChart chart = LiveChart.of(open(1280), id).enter().keys("Home");
    List<Integer> amounts = chart.amountColumns();
    int marks = chart.figure().locator("tbody tr").count();
    List<String> met = new ArrayList<>();
    for (int step = 0; step < marks; step++) {
      List<String> row = rowOf(chart);
      assertEquals(amounts.stream().map(row::get).toList(), chart.amounts(), chart.heading());
      assertTrue(chart.announced().startsWith(chart.heading() + ". "), chart.announced());
      for (String amount : chart.amounts()) {
        assertTrue(chart.announced().contains(": " + amount), chart.announced());
      }
      met.add(chart.heading());
      chart.keys(id.matches("visits|standing|deep|places") ? "ArrowRight" : "ArrowDown");
    }
    long unmarked = id.matches("deep|places") ? 1 : 0; // Okeechobee's visits weren't released.
    assertEquals(marks - unmarked, met.stream().distinct().count(), met.toString());
  }

  private static List<String> rowOf(LiveChart chart) {
    Locator rows = chart.figure().locator("tbody tr");
    for (int i = 0; i < rows.count(); i++) {
      List<String> cells = chart.row(i);
      List<Integer> amounts = chart.amountColumns();
      List<String> words = new ArrayList<>();
      for (int column = 0; column < cells.size(); column++) {
        if (!amounts.contains(column)) {
          words.add(cells.get(column));
        }
      }
      if (String.join(", ", words).equals(chart.heading())) {
        return cells;
      }
    }
    throw new AssertionError("No row is called " + chart.heading());
  }

  @Test
  void whatWasNotReleasedIsSaidAndNeverZero() {
    LiveChart chart = LiveChart.of(open(1280), "visits").enter();
    chart.keys("Home", "ArrowDown", "ArrowRight", "ArrowRight");
    assertEquals("2016", chart.heading());
    assertEquals(List.of("43,070", "not released", "62,980"), chart.amounts());
    chart.keys("End", "ArrowDown");
    assertEquals("at least 90,000", chart.amounts().get(2));
    assertTrue(chart.announced().endsWith("July 2025"), chart.announced());
    LiveChart wages = LiveChart.of(chart.page(), "wages").enter();
    wages.keys("Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight");
    assertEquals(List.of("$39,870", "not released"), wages.amounts());
    assertTrue(
        wages.announced().contains("Median wage, $ a year: not released"), wages.announced());
  }

  @Test
  void aPointerMeansTheMarkNearestToIt() {
    LiveChart chart = LiveChart.of(open(1280), "wages").enter();
    BoundingBox box = chart.drawing();
    chart.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.24);
    assertEquals("Lake Tahoe & Truckee", chart.heading());
    chart.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.9);
    assertEquals("Crater Lake", chart.heading());
    assertEquals("", chart.announced(), "a mouse is not read aloud");
    LiveChart map = LiveChart.of(chart.page(), "places").enter();
    box = map.drawing();
    map.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    assertFalse(map.tip().isVisible(), "no lake lies in the middle");
  }

  @Test
  void aTapSaysWhatIsThere() {
    Page page = open(new Browser.NewContextOptions().setViewportSize(390, 800).setHasTouch(true));
    LiveChart chart = LiveChart.of(page, "change").enter();
    BoundingBox box = chart.drawing();
    page.touchscreen().tap(box.x + box.width / 2, box.y + box.height - 12);
    assertEquals("Crater Lake", chart.heading());
    assertTrue(chart.announced().startsWith("Crater Lake"), "a tap is read aloud");
  }

  @ParameterizedTest
  @CsvSource({"1280,0", "1280,700", "320,0", "320,700"})
  void pressingMovesNothing(int width, int delay) {
    Page page = open(width);
    if (delay > 0) {
      page.route(
          "**/echarts-browser*",
          route -> {
            page.waitForTimeout(delay);
            route.resume();
          });
    }
    LiveChart chart = LiveChart.of(page, "visits");
    chart.figure().scrollIntoViewIfNeeded();
    page.evaluate("() => document.fonts.ready.then(() => { window.shifted = 0; })");
    BoundingBox before = chart.drawing();
    chart.enter();
    page.waitForTimeout(100);
    BoundingBox after = chart.drawing();
    assertAll(
        () -> assertEquals(before.x, after.x, 0.5),
        () -> assertEquals(before.y, after.y, 0.5),
        () -> assertEquals(before.width, after.width, 0.5),
        () -> assertEquals(before.height, after.height, 0.5),
        () -> assertEquals(0, LiveChart.shifts(page), "shifted"));
  }

  @Test
  void theLiveChartIsThePictureAgain() {
    Page page = open(1280);
    for (String id : List.of("visits", "wages", "spread", "change", "deep", "places")) {
      LiveChart chart = LiveChart.of(page, id);
      Object still = words(chart, ".chart-wide");
      chart.enter();
      assertEquals(still, words(chart, ".chart-stage"), id);
    }
  }

  /** Every word of a drawing and where it stands. */
  private static Object words(LiveChart chart, String drawing) {
    return chart
        .figure()
        .evaluate(
            "(figure, drawing) => [...figure.querySelectorAll(drawing + ' svg text')]"
                + ".map(t => [t.textContent, t.getAttribute('x'), t.getAttribute('y')].join(' '))",
            drawing);
  }

  @Test
  void seriesGoAndComeButOneStays() {
    LiveChart chart = LiveChart.of(open(1280), "visits").enter();
    Locator lines = chart.figure().locator(".chart-stage svg path[stroke^='var(--chart-']");
    int all = lines.count();
    chart.keys("End");
    assertEquals(3, chart.amounts().size());
    chart.series(1).click();
    assertEquals("false", chart.series(1).getAttribute("aria-pressed"));
    assertTrue(lines.count() < all, "the line is gone");
    assertEquals(0, chart.figure().locator(".chart-stage text:text('Sailors')").count());
    chart.series(0).click();
    assertEquals("true", chart.series(2).getAttribute("aria-disabled"));
    chart.series(2).click(new Locator.ClickOptions().setForce(true));
    assertEquals("true", chart.series(2).getAttribute("aria-pressed"), "the last one stays");
    chart.figure().locator(".chart-stage").focus();
    chart.keys("End");
    assertEquals(List.of("at least 90,000"), chart.amounts());
    chart.series(0).click();
    chart.series(1).click();
    assertEquals(all, lines.count());
    BoundingBox button = chart.series(0).boundingBox();
    assertTrue(button.height >= 24 && button.width >= 24, LiveChart.print(button));
  }

  @Test
  void aBarSeriesThatIsOffLeavesTheOthersWhereTheyAre() {
    LiveChart chart = LiveChart.of(open(1280), "wages").enter();
    assertEquals(1, chart.figure().locator(".chart-stage text:text('not released')").count());
    chart.series(1).click();
    assertEquals(0, chart.figure().locator(".chart-stage text:text('not released')").count());
    assertEquals(1, chart.figure().locator(".chart-stage text:text('$52K')").count());
    assertEquals(0, chart.figure().locator(".chart-stage text:text('$50K')").count());
  }

  @Test
  void aLongAxisIsSeenInPartByChoiceOrByDrag() {
    LiveChart chart = LiveChart.of(open(1280), "visits").enter();
    Locator from = chart.figure().locator(".chart-range select").first();
    Locator to = chart.figure().locator(".chart-range select").last();
    from.selectOption("2019");
    to.selectOption("2022");
    assertEquals(List.of("2019", "2020", "2021", "2022"), years(chart));
    assertTrue(words(chart).contains("45K"), "the ends say the last value seen: " + words(chart));
    chart.figure().locator(".chart-stage").focus();
    assertEquals("2019", chart.keys("Home").heading());
    assertEquals("2022", chart.keys("End").heading());
    from.selectOption("2024");
    assertEquals("2025", to.inputValue().isEmpty() ? "" : shown(to), "the end gives way");
    chart.figure().locator(".chart-range button").click();
    assertEquals("2014", shown(from));
    BoundingBox box = chart.drawing();
    Page page = chart.page();
    page.mouse().move(box.x + box.width * 0.3, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.4, box.y + box.height / 2);
    page.mouse().move(box.x + box.width * 0.6, box.y + box.height / 2);
    assertEquals(1, chart.figure().locator(".chart-stage rect[fill=currentColor]").count());
    page.mouse().up();
    assertEquals(0, chart.figure().locator(".chart-stage rect[fill=currentColor]").count());
    int low = Integer.parseInt(shown(from));
    int high = Integer.parseInt(shown(to));
    assertTrue(2015 < low && low < high && high < 2024, low + " to " + high);
    assertEquals(0, LiveChart.of(page, "short").enter().figure().locator("select").count());
  }

  private static String shown(Locator select) {
    return (String) select.evaluate("select => select.selectedOptions[0].textContent");
  }

  private static List<String> years(LiveChart chart) {
    return words(chart).stream().filter(word -> word.matches("20\\d\\d")).toList();
  }

  private static List<String> words(LiveChart chart) {
    return chart.figure().locator(".chart-stage svg text").allTextContents();
  }

  @Test
  void leavingRestoresThePictureAndTheFocus() {
    LiveChart chart = LiveChart.of(open(1280), "visits");
    double height = chart.figure().boundingBox().height;
    chart.enter().keys("End", "Escape");
    assertEquals(0, chart.figure().locator(".chart-live, .chart-controls").count());
    assertEquals(1, chart.figure().locator("svg:visible").count());
    assertEquals(height, chart.figure().boundingBox().height, 0.5);
    assertTrue((Boolean) chart.press().evaluate("e => document.activeElement === e"));
    chart.keys("Enter");
    chart.figure().locator(".chart-stage svg").waitFor();
    assertTrue(
        (Boolean)
            chart
                .figure()
                .locator(".chart-stage")
                .evaluate("stage => document.activeElement === stage"));
    chart.press().click();
    assertEquals(0, chart.figure().locator(".chart-live").count());
  }

  @Test
  void itTurnsDarkAndNarrowWithThePage() {
    LiveChart chart = LiveChart.of(open(1280), "visits").enter().keys("End");
    String stroke =
        "figure => getComputedStyle(figure.querySelector(\".chart-stage path[stroke='var(--chart-1)']\")).stroke";
    Object light = chart.figure().evaluate(stroke);
    chart.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Object dark = chart.figure().evaluate(stroke);
    assertFalse(light.equals(dark), "still " + light);
    chart.page().setViewportSize(360, 800);
    Locator narrow = chart.figure().locator(".chart-stage svg[viewBox^='0 0 360 ']");
    narrow.waitFor();
    assertEquals("2025", chart.heading(), "what was read stays");
  }

  @Test
  void atThreeHundredAndTwentyPixelsEverythingStaysInside() {
    Page page = open(320);
    for (String id : List.of("visits", "spread", "steps", "places", "deep")) {
      LiveChart chart = LiveChart.of(page, id).enter().keys("Home");
      int marks = chart.figure().locator("tbody tr").count();
      for (int i = 0; i < marks; i++) {
        BoundingBox tip = chart.tip().boundingBox();
        assertTrue(tip.x >= 0 && tip.x + tip.width <= 320, id + " " + LiveChart.print(tip));
        chart.keys("ArrowRight");
      }
    }
    assertEquals(320, page.evaluate("() => document.documentElement.scrollWidth"));
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "1280,DARK"})
  void axeFindsNothingInALiveChart(int width, ColorScheme scheme) {
    Page page =
        open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    LiveChart.of(page, "visits").enter().keys("End").series(1).click();
    LiveChart.of(page, "places").enter().keys("Home");
    assertEquals(List.of(), Axe.violations(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"**/echarts-browser*", "**/charts/visits.json"})
  void withoutItsFilesThePictureStaysAndSaysSo(String missing) {
    Page page = open(1280);
    page.route(missing, route -> route.abort());
    LiveChart chart = LiveChart.of(page, "visits");
    chart.press().click();
    chart.figure().locator(".chart-status:has-text('could not be loaded')").waitFor();
    assertEquals(1, chart.figure().locator("svg:visible").count());
    assertEquals(0, chart.figure().locator(".chart-live, .chart-controls").count());
    assertTrue(chart.press().innerText().startsWith("Interact"));
    complaints.removeIf(told -> told.contains("ERR_FAILED"));
  }

  @Test
  void whatATooltipSaysHasAnAddressWithoutScript() {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.charts() + "#visits.table");
    assertTrue(page.locator("#visits table").isVisible(), "the address opens the table");
    assertEquals(0, page.locator(".chart-interact:visible, .chart-interact:enabled").count());
  }
}
