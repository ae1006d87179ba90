package io.waymark.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One chart of a page, and what a reader does with it. */
record LiveChart(Page page, Locator figure) {

  static LiveChart of(Page page, String id) {
    return new LiveChart(page, page.locator("#" + id));
  }

  LiveChart enter() {
    press().click();
    figure.locator(".chart-stage svg").waitFor();
    return this;
  }

  Locator press() {
    return figure.locator(".chart-interact");
  }

  LiveChart keys(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Locator tip() {
    return figure.locator(".chart-tip");
  }

  /** The words of the tooltip that name the row. */
  String heading() {
    return tip().locator("p").first().textContent();
  }

  /** What the tooltip says: amounts in its order. */
  List<String> amounts() {
    return tip().locator("dd").allTextContents();
  }

  String announced() {
    return figure.locator(".chart-live [role=status]").textContent();
  }

  /** The cells of a row of the chart's table, counted from 0. */
  List<String> row(int index) {
    return cells(figure.locator("tbody tr").nth(index));
  }

  /** The cells of the row whose first cell says {@code name}. */
  List<String> row(String name) {
    return cells(figure.locator("tbody tr:has(th:text-is(\"" + name + "\"))"));
  }

  private static List<String> cells(Locator row) {
    return row.locator("th, td").allTextContents();
  }

  /** Which columns of the table hold amounts. */
  List<Integer> amountColumns() {
    Locator heads = figure.locator("thead th");
    return IntStream.range(0, heads.count())
        .filter(i -> "number".equals(heads.nth(i).getAttribute("class")))
        .boxed()
        .toList();
  }

  /** The box of the drawing that is seen, live or still. */
  BoundingBox drawing() {
    return figure.locator("svg:visible").first().boundingBox();
  }

  Locator series(int index) {
    return figure.locator(".chart-series button").nth(index);
  }

  /** Layout shifts since the page came that no press explains. */
  static double shifts(Page page) {
    return ((Number) page.evaluate("() => window.shifted ?? 0")).doubleValue();
  }

  static final String NOTE_SHIFTS =
      "new PerformanceObserver(list => { for (const e of list.getEntries())"
          + " if (!e.hadRecentInput) window.shifted = (window.shifted ?? 0) + e.value; })"
          + ".observe({type: 'layout-shift', buffered: true})";

  /** Where a part of the page lies, as a test's message prints it. */
  static String print(BoundingBox box) {
    return Map.of("x", box.x, "y", box.y, "w", box.width, "h", box.height).toString();
  }
}
