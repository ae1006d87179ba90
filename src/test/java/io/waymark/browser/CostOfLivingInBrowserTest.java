package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.site.OwnSite;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a salary is worth elsewhere, as readers reckon it and as the published file has it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class CostOfLivingInBrowserTest {
  private static final String ADDRESS = "/cost-of-living/";
  private static final List<String> PARTS =
      List.of("rpp", "rpp_goods", "rpp_housing", "rpp_utilities", "rpp_other_services");

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

  @Test
  void fiftyPairsAreReckonedAsTheFileSays() {
    List<NamedCsvRecord> priced =
        metros.rows().stream().filter(row -> Metros.amount(row, "rpp").isPresent()).toList();
    Random random = new Random(2024);
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "?pay=1000");
      page.locator("[data-worth]:has-text('$')").waitFor();
      for (int i = 0; i < 50; i++) {
        NamedCsvRecord from = priced.get(random.nextInt(priced.size()));
        NamedCsvRecord to = priced.get(random.nextInt(priced.size()));
        BigDecimal pay = BigDecimal.valueOf(10_000 + random.nextInt(240_000));
        page.locator("[name=pay]").fill(pay.toPlainString());
        page.locator("[name=from]").selectOption(from.getField("slug"));
        page.locator("[name=to]").selectOption(to.getField("slug"));
        assertEquals(worth(pay, from, to), page.locator("[data-worth]").textContent(), page.url());
        for (int part = 0; part < PARTS.size(); part++) {
          String column = PARTS.get(part);
          var cells = page.locator(".worth-parts tbody tr").nth(part).locator("td");
          assertEquals(level(from, column), cells.nth(0).textContent(), column);
          assertEquals(level(to, column), cells.nth(1).textContent(), column);
        }
      }
    }
  }

  /** Pay × level there ÷ level here, to three digits. */
  private static String worth(BigDecimal pay, NamedCsvRecord from, NamedCsvRecord to) {
    BigDecimal there = Metros.amount(to, "rpp").orElseThrow();
    BigDecimal here = Metros.amount(from, "rpp").orElseThrow();
    BigDecimal worth = pay.multiply(there).divide(here, MathContext.DECIMAL64);
    return "$%,d".formatted(worth.round(new MathContext(3, RoundingMode.HALF_UP)).longValueExact());
  }

  private static String level(NamedCsvRecord row, String column) {
    BigDecimal level = Metros.amount(row, column).orElseThrow();
    return level.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void theAddressCarriesTheQuestionAndAReloadAnswersItAgain() {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onPageError(complaints::add);
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(server.origin() + ADDRESS + "?pay=60000&from=austin-tx&to=akron-oh");
      page.locator("[data-worth]:has-text('$')").waitFor();
      String worth = page.locator("[data-worth]").textContent();
      String said = page.locator(".worth-said").textContent();
      assertTrue(said.contains("$60,000") && said.contains("Akron, OH"), said);
      page.locator("[name=pay]").fill("$90k");
      page.waitForURL("**from=austin-tx&to=akron-oh");
      String more = page.locator("[data-worth]").textContent();
      assertTrue(!more.equals(worth), more);
      page.reload();
      page.locator("[data-worth]:has-text('$')").waitFor();
      assertEquals(more, page.locator("[data-worth]").textContent());
      assertEquals(List.of(), complaints);
    }
  }

  @ParameterizedTest
  @CsvSource({"san-juan-pr,austin-tx", "austin-tx,ponce-pr", "san-juan-pr,ponce-pr"})
  void aPlaceWithoutAPriceLevelIsAnsweredHonestly(String from, String to) {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "?pay=60000&from=" + from + "&to=" + to);
      page.locator("[data-sentence]:has-text('No federal price level')").waitFor();
      String said = page.locator(".worth-said").textContent();
      assertTrue(said.contains("No federal price level") && said.contains("PR"), said);
      assertTrue(said.strip().startsWith("–"), said);
      assertTrue(!page.locator("form.worth").textContent().contains("NaN"));
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "nothing", "0", "-", "."})
  void withoutASalaryItAsksForOne(String pay) {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "");
      page.locator("[name=pay]").fill(pay);
      page.locator("[data-sentence]:has-text('Type a salary')").waitFor();
      assertEquals("–", page.locator("[data-worth]").textContent());
    }
  }

  @Test
  void theOwnMetroIsWhereTheSalaryIsPaid() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/metros/austin-tx/");
      page.locator(".place-own button").click();
      page.locator("a[href$='/cost-of-living/']").first().click();
      page.waitForURL("**" + ADDRESS);
      page.locator("[data-sentence]:has-text('Austin')").waitFor();
      assertEquals("austin-tx", page.locator("[name=from]").inputValue());
      page.navigate(server.origin() + "/metros/akron-oh/");
      page.locator(".worth-ask input[name=pay]").fill("72000");
      page.keyboard().press("Enter");
      page.waitForURL("**" + ADDRESS + "?from=akron-oh&pay=72000");
      page.locator("[data-sentence]:has-text('$72,000 in Akron, OH')").waitFor();
    }
  }

  @Test
  void withoutJavaScriptEveryMetroPageHasItsOwnTable() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + ADDRESS);
      assertTrue(page.locator("form.worth").isHidden());
      assertEquals(393, page.locator("#price-levels tbody tr").count());
      page.navigate(server.origin() + "/metros/akron-oh/");
      assertTrue(page.locator(".worth-ask").isHidden());
      var table = page.locator("table", new Page.LocatorOptions().setHasText("For $50,000 here"));
      NamedCsvRecord akron = metros.named("Akron, OH");
      for (NamedCsvRecord row : metros.rows()) {
        int rank = Integer.parseInt(row.getField("jobs_rank"));
        if (rank <= 10) {
          var cells = table.locator("tbody tr").nth(rank).locator("td");
          BigDecimal worth =
              new BigDecimal(50_000)
                  .multiply(Metros.amount(row, "rpp").orElseThrow())
                  .divide(Metros.amount(akron, "rpp").orElseThrow(), MathContext.DECIMAL64)
                  .setScale(-2, RoundingMode.HALF_UP);
          assertAll(
              () -> assertEquals(row.getField("name"), cells.nth(0).textContent()),
              () ->
                  assertTrue(
                      cells.nth(2).textContent().contains("$%,d".formatted(worth.longValue())),
                      cells.nth(2).textContent()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT"})
  void axeFindsNothingAndNothingScrollsSideways(int width, ColorScheme scheme) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 700).setColorScheme(scheme);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = open(context, "?pay=60000&from=minneapolis-mn&to=san-jose-ca");
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
      assertEquals(List.of(), Axe.violations(page));
    }
  }

  private Page open(BrowserContext context, String query) {
    Page page = context.newPage();
    page.navigate(server.origin() + ADDRESS + query);
    return page;
  }
}
