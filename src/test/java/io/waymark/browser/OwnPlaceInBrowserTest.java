package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.CsvReader;
import io.waymark.site.OwnSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metropolitan area that a reader calls theirs, from page to page. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class OwnPlaceInBrowserTest {
  private static final String AUSTIN = "/metros/austin-tx/";
  private static final String STORAGE_BLOCKED =
      "Object.defineProperty(window, 'localStorage',"
          + " { get() { throw new DOMException('blocked', 'SecurityError'); } })";
  private static final String SHIFTS =
      "window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach("
          + "entry => { if (!entry.hadRecentInput) window.shifted += entry.value; }))"
          + ".observe({type: 'layout-shift', buffered: true})";

  private Chromium chromium;
  private SiteServer server;
  private OwnSite.Built site;
  private String austin;

  @BeforeAll
  void serve(OwnSite.Built built) throws IOException {
    site = built;
    chromium = Chromium.start();
    server = new SiteServer(site.folder(), "/");
    austin =
        Metros.of(site.folder()).rows().stream()
            .filter(row -> row.getField("slug").equals("austin-tx"))
            .findFirst()
            .orElseThrow()
            .getField("metro");
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
  void chosenOnItsPageItShowsOnATrackAnOccupationAndInTablesUntilForgotten() {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = open(context, AUSTIN, complaints);
      page.locator(".place-own button").click();
      assertEquals("true", page.locator(".place-own button").getAttribute("aria-pressed"));

      page.navigate(server.origin() + "/tracks/law/");
      assertEquals(austin, told(page));
      assertFalse(cell(page, 0).equals("–") || cell(page, 1).equals("–"));
      assertTrue(page.locator("#jobs-by-metro tr.place-mine th").textContent().contains(austin));

      page.navigate(server.origin() + "/occupations/software-developers/");
      assertEquals(austin, told(page));
      assertTrue(cell(page, 1).matches("\\$\\d+K"), cell(page, 1));

      page.reload();
      assertEquals(austin, told(page));
      assertTrue(page.locator(".place-some").textContent().contains(austin));
      page.getByText("Forget it").click();
      page.locator(".place-none").waitFor();
      assertTrue(page.locator(".place-here [data-place-to]").isHidden());
      page.reload();
      page.locator(".place-none").waitFor();
      assertEquals("–", cell(page, 0));
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void whatATrackTellsIsInItsDownload() throws IOException {
    int pay;
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(site.folder().resolve("tracks/law/data/metros.csv"))) {
      pay =
          csv.stream()
              .filter(row -> row.getField("metro").equals(austin))
              .mapToInt(row -> Integer.parseInt(row.getField("pay")))
              .findFirst()
              .orElseThrow();
    }
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/tracks/law/?metro=austin-tx", new ArrayList<>());
      assertEquals(austin, told(page));
      assertEquals("$" + Math.round(pay / 1000.0) + "K", cell(page, 1));
    }
  }

  @Test
  void whereTheBrowserKeepsNothingTheAddressCarriesTheChoice() {
    try (BrowserContext context = chromium.browser().newContext()) {
      context.addInitScript(STORAGE_BLOCKED);
      List<String> complaints = new ArrayList<>();
      Page page = open(context, AUSTIN, complaints);
      page.locator(".place-own button").click();
      page.waitForURL("**/metros/austin-tx/?metro=austin-tx");
      page.locator(".site-header nav a", text("Tracks")).click();
      page.waitForURL("**/tracks/?metro=austin-tx");
      page.locator("main a[href*='/tracks/law/']").first().click();
      page.waitForURL("**/tracks/law/?metro=austin-tx");
      assertEquals(austin, told(page));
      page.reload();
      assertEquals(austin, told(page));
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void anAddressOfAnotherReaderDoesNotReplaceTheOwnChoice() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, AUSTIN, new ArrayList<>());
      page.locator(".place-own button").click();
      page.navigate(server.origin() + "/tracks/law/?metro=akron-oh");
      assertEquals("Akron, OH", told(page));
      page.navigate(server.origin() + "/tracks/law/");
      assertEquals(austin, told(page));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere-xx", "%3Cscript%3E", "../../x"})
  void anAddressOfNoPlaceIsPassedOver(String slug) {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = open(context, "/tracks/law/?metro=" + slug, complaints);
      page.locator(".place-none").waitFor();
      assertTrue(page.locator(".place-here [data-place-to]").isHidden());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aListChoosesByKeyboardAlone() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/tracks/law/", new ArrayList<>());
      page.locator(".place-here [data-place-pick]:visible").focus();
      page.keyboard().press("Enter");
      page.locator(".place-pick select").waitFor();
      page.locator("select:focus").waitFor();
      page.keyboard().type("Austin");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertEquals(austin, told(page));
      page.locator(".place-here :focus").waitFor();
    }
  }

  @Test
  void aFoundRowOfTheTableCanBeChosen() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/?q=austin", new ArrayList<>());
      page.locator("#all tbody [data-place-choose]").click();
      page.locator("#all tr.place-mine").waitFor();
      page.locator(".table-tools input").fill("");
      assertEquals(1, page.locator("#all tr.place-mine").count());
    }
  }

  @Test
  void nothingMovesWhenTheFiguresCome() {
    for (int width : new int[] {320, 1280}) {
      var options = new Browser.NewContextOptions().setViewportSize(width, 800);
      try (BrowserContext context = chromium.browser().newContext(options)) {
        context.addInitScript(SHIFTS);
        context.addInitScript(
            "localStorage.setItem('metro', JSON.stringify({slug: 'minneapolis-mn', name: '%s'}))"
                .formatted("Minneapolis-St. Paul-Bloomington, MN-WI"));
        for (String address : List.of("/tracks/law/", "/occupations/software-developers/")) {
          Page page = open(context, address, new ArrayList<>());
          page.locator(".place-here").scrollIntoViewIfNeeded();
          page.reload();
          told(page);
          page.waitForTimeout(300);
          double shifted = ((Number) page.evaluate("window.shifted")).doubleValue();
          assertTrue(shifted < 0.005, address + " at " + width + " moved by " + shifted);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void axeFindsNothingWithAPlaceChosen(String scheme) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setColorScheme(ColorScheme.valueOf(scheme));
    try (BrowserContext context = chromium.browser().newContext(options)) {
      for (String address : List.of("/tracks/law/", "/occupations/software-developers/", AUSTIN)) {
        Page page = open(context, address + "?metro=austin-tx", new ArrayList<>());
        page.locator(".place-some a", text("Austin")).waitFor();
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), address);
        assertEquals(List.of(), Axe.violations(page), address);
      }
    }
  }

  @Test
  void withoutJavaScriptALinkLeadsToTheMetro() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = open(context, "/tracks/law/", new ArrayList<>());
      assertTrue(page.locator(".place-here dl").isHidden());
      page.locator(".place-here a:visible").click();
      page.waitForURL("**/metros/");
      page.navigate(server.origin() + AUSTIN);
      assertTrue(page.locator(".place-own").isHidden());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tracks/technology/", "/metros/", AUSTIN, "/cost-of-living/"})
  void scriptBeforeInteractionIsLight(String address) throws IOException {
    List<String> scripts = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onRequest(
          request -> {
            if (request.resourceType().equals("script")) {
              scripts.add(request.url());
            }
          });
      page.navigate(server.origin() + address);
      page.waitForTimeout(300);
    }
    int bytes = 0;
    for (String script : scripts) {
      bytes += gzipped(script.substring(server.origin().length()));
    }
    assertTrue(bytes <= 5000, bytes + " bytes of " + scripts);
  }

  private int gzipped(String address) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(site.file(address)));
    }
    return out.size();
  }

  private Page open(BrowserContext context, String address, List<String> complaints) {
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(server.origin() + address);
    return page;
  }

  /** The name over the figures, once they are there. */
  private static String told(Page page) {
    Locator name = page.locator(".place-here [data-place-to]");
    name.waitFor();
    page.waitForCondition(
        () -> page.locator("[data-place-cell]").allTextContents().stream().noneMatch("–"::equals));
    return name.textContent();
  }

  private static String cell(Page page, int at) {
    return page.locator("[data-place-cell]").nth(at).textContent();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
