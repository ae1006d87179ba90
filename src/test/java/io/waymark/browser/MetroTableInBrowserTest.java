package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.site.OwnSite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of all metropolitan areas: put in order, searched, shared by its address. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class MetroTableInBrowserTest {
  private static final String TABLE = "#all table";
  private static final String STATUS = ".table-tools [role=status]";

  private Chromium chromium;
  private SiteServer server;
  private Metros metros;

  @BeforeAll
  void serve(OwnSite.Built site) throws Exception {
    chromium = Chromium.start();
    server = new SiteServer(site.folder(), "/");
    metros = Metros.of(site.folder());
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

  @ParameterizedTest
  @CsvSource({
    "1,jobs",
    "2,median",
    "3,rpp",
    "4,median_adjusted",
    "5,adjusted_rank",
  })
  void everyColumnOfFiguresSortsBothWaysAsTheFileDoes(int header, String column) {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/");
      Locator sort = page.locator(TABLE + " thead button").nth(header);
      sort.click();
      waitForOrder(page, header, "descending");
      assertEquals(figures(column, Comparator.reverseOrder()), shown(page, header, column));
      sort.click();
      waitForOrder(page, header, "ascending");
      assertEquals(figures(column, Comparator.naturalOrder()), shown(page, header, column));
    }
  }

  @Test
  void namesSortAsPeopleSortThem() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/?sort=metro");
      waitForOrder(page, 0, "ascending");
      List<String> names = names(page);
      assertEquals(metros.rows().size(), names.size());
      var alphabet = java.text.Collator.getInstance(java.util.Locale.US);
      assertEquals(letters(metros.names().stream().sorted(alphabet).toList()), letters(names));
    }
  }

  /** First letters only: collations differ over hyphens and spaces. */
  private static List<String> letters(List<String> names) {
    return names.stream().map(name -> name.substring(0, 2)).toList();
  }

  @Test
  void aStateAndAWordLeaveTheRowsThatHaveThem() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/");
      page.locator(".table-tools select").selectOption("IN");
      List<String> indiana =
          metros.rows().stream()
              .filter(row -> List.of(row.getField("states").split("-")).contains("IN"))
              .map(row -> row.getField("metro"))
              .sorted()
              .toList();
      page.locator(STATUS + ":has-text('%d of 393 rows')".formatted(indiana.size())).waitFor();
      assertEquals(indiana, names(page).stream().sorted().toList());
      page.locator(".table-tools input").fill("south");
      page.locator(STATUS + ":has-text('1 of 393')").waitFor();
      assertEquals(List.of("South Bend-Mishawaka, IN-MI"), names(page));
      page.locator(".table-tools input").fill("nowhere");
      page.locator(STATUS + ":has-text('0 of 393')").waitFor();
    }
  }

  @Test
  void anAccentNeedNotBeTyped() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/?q=mayaguez");
      page.locator(STATUS + ":has-text('1 of 393')").waitFor();
      assertEquals(List.of("Mayagüez, PR"), names(page));
    }
  }

  @Test
  void theAddressKeepsTheTableAndTheBackButtonGoesBack() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/");
      page.locator(TABLE + " thead button").nth(2).click();
      page.waitForURL("**/metros/?sort=-median-pay");
      page.locator(".table-tools select").selectOption("TX");
      page.waitForURL("**/metros/?sort=-median-pay&state=TX");
      List<String> before = names(page);
      assertTrue(before.size() > 20 && before.size() < 40, "rows: " + before.size());
      page.reload();
      page.locator(STATUS + ":has-text('of 393')").waitFor();
      assertEquals(before, names(page));
      assertEquals("TX", page.locator(".table-tools select").inputValue());
      page.goBack();
      page.waitForURL("**/metros/?sort=-median-pay");
      page.locator(STATUS + ":has-text('393 of 393')").waitFor();
      page.goBack();
      page.waitForURL("**/metros/");
      assertEquals(0, page.locator(TABLE + " [aria-sort]").count());
    }
  }

  @Test
  void aKeyboardAloneSortsAndTheOrderIsSaid() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/metros/");
      page.locator(TABLE + " thead button").nth(3).focus();
      page.keyboard().press("Enter");
      waitForOrder(page, 3, "descending");
      String said = page.locator(STATUS).textContent();
      assertTrue(said.contains("Price parity") && said.contains("highest first"), said);
      page.keyboard().press("Space");
      waitForOrder(page, 3, "ascending");
    }
  }

  @Test
  void whatSortsComesOnlyWhenItIsUsed() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(server.origin() + "/metros/");
      page.locator(TABLE + " thead button").first().waitFor();
      assertFalse(asked.stream().anyMatch(url -> url.contains("table-order")), asked.toString());
      page.locator(TABLE + " thead button").first().click();
      waitForOrder(page, 0, "ascending");
      assertTrue(asked.stream().anyMatch(url -> url.contains("table-order")));
    }
  }

  @Test
  void withoutJavaScriptPagesHoldTheOtherOrders() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = open(context, "/metros/");
      assertEquals(metros.rows().size(), names(page).size());
      assertTrue(page.locator(".table-tools").isHidden());
      assertEquals(0, page.locator(TABLE + " button").count());
      page.locator(".orders a", text("what the pay buys")).click();
      page.waitForURL("**/metros/by-buying-power/");
      assertEquals(
          figures("median_adjusted", Comparator.reverseOrder()),
          shown(page, "#by-buying-power table", 1, "median_adjusted"));
      page.locator(".orders a", text("states")).click();
      page.waitForURL("**/metros/#by-state");
      assertTrue(page.locator("a[href='#state-tx']").isVisible());
    }
  }

  @Test
  void aFoldedTableUnderAMapSortsAsWell() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "/tracks/law/");
      Locator map = page.locator("#jobs-by-metro");
      map.locator("summary:has-text('Table')").click();
      map.locator(".table-tools input").fill("abilene");
      map.locator("[role=status]:has-text('1 of ')").waitFor();
      map.locator("thead button").nth(1).click();
      map.locator("th[aria-sort=descending]").waitFor();
      assertFalse(page.url().contains("?"), page.url());
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void onAPhoneNothingScrollsSidewaysAndAxeFindsNothing(ColorScheme scheme) {
    var options = new Browser.NewContextOptions().setViewportSize(320, 640).setColorScheme(scheme);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      for (String address : List.of("/metros/?sort=-jobs&state=CA", "/metros/by-prices/")) {
        Page page = open(context, address);
        page.locator(".table-sort").first().waitFor();
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), address);
        assertEquals(List.of(), Axe.violations(page), address);
      }
    }
  }

  private Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    page.navigate(server.origin() + address);
    return page;
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void waitForOrder(Page page, int header, String order) {
    page.locator(TABLE + " th:nth-child(%d)[aria-sort=%s]".formatted(header + 1, order)).waitFor();
  }

  private static List<String> names(Page page) {
    return page.locator(".chart-table tbody th > a").allTextContents();
  }

  private List<Optional<BigDecimal>> figures(String column, Comparator<BigDecimal> order) {
    List<Optional<BigDecimal>> released =
        new ArrayList<>(
            metros.rows().stream()
                .map(row -> Metros.amount(row, column))
                .filter(Optional::isPresent)
                .sorted(Comparator.comparing(Optional::get, order))
                .toList());
    while (released.size() < metros.rows().size()) {
      released.add(Optional.empty());
    }
    return released;
  }

  private List<Optional<BigDecimal>> shown(Page page, int cell, String column) {
    return shown(page, TABLE, cell, column);
  }

  /** What the file has for each row in the order shown; the cells must print the same. */
  private List<Optional<BigDecimal>> shown(Page page, String table, int cell, String column) {
    List<Optional<BigDecimal>> amounts = new ArrayList<>();
    List<String> heads = page.locator(table + " tbody th").allTextContents();
    List<String> cells =
        page.locator(table + " tbody td:nth-child(%d)".formatted(cell + 1)).allTextContents();
    assertEquals(heads.size(), cells.size());
    for (int i = 0; i < heads.size(); i++) {
      NamedCsvRecord row = metros.named(heads.get(i));
      Optional<BigDecimal> amount = Metros.amount(row, column);
      String digits = cells.get(i).replaceAll("[^0-9.]", "");
      Optional<BigDecimal> printed =
          digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits));
      assertEquals(
          amount.map(BigDecimal::stripTrailingZeros),
          printed.map(BigDecimal::stripTrailingZeros),
          heads.get(i) + " prints " + cells.get(i));
      amounts.add(amount);
    }
    return amounts;
  }
}
