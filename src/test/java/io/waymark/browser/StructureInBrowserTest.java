package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Landmarks, headings, targets and words in drawings, measured on every kind of page. */
@ExtendWith(ServedSite.class)
class StructureInBrowserTest {
  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void landmarksHeadingsNamesAndIdsAreWhole(int width, ServedSite.Served served) {
    assertEquals(List.of(), problems("structure", width, ColorScheme.LIGHT, served));
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void everyTargetIsLargeEnoughForAFinger(int width, ServedSite.Served served) {
    assertEquals(List.of(), problems("targets", width, ColorScheme.LIGHT, served));
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
  void wordsAndStripsInDrawingsStandOut(int width, ColorScheme scheme, ServedSite.Served served) {
    Probe probe = Probe.named("svg-contrast");
    List<String> problems = new ArrayList<>();
    int examined = 0;
    try (BrowserContext context = served.context(width, scheme)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        Probe.Answers answers = probe.answers(page);
        examined += answers.number("examined");
        answers.problems().forEach(problem -> problems.add(served.name(address) + " " + problem));
      }
    }
    assertEquals(List.of(), problems);
    assertTrue(examined > 100, "only " + examined + " words in drawings");
  }

  @ParameterizedTest
  @CsvSource({"320", "800", "1280"})
  void aScaleOverStripsSaysWhereTheirAmountsAre(int width, ServedSite.Served served) {
    assertEquals(List.of(), problems("scales", width, ColorScheme.LIGHT, served));
  }

  @Test
  void theProbesFindWhatIsWrong(ServedSite.Served served) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.setContent(
          """
          <!doctype html><title>Wrong</title><h1>One</h1><h3 id="x">Three</h3><h1 id="x">Two</h1>
          <nav></nav><nav></nav><table><tr><th>no scope</th></tr></table>
          <button style="width:10px;height:10px;padding:0"></button><button
            style="width:10px;height:10px;padding:0"></button>
          <p style="width:900px">far too wide for a phone, far too wide for a phone, far too wide for
          a phone and wider still than that</p>
          <figure class="chart" id="faint"><svg viewBox="0 0 100 20"><text y="15" fill="#ccc"
            font-size="12">faint</text></svg></figure>
          <figure class="chart" id="small"><p class="chart-headline">Small</p><div class="chart-drawing">
            <svg viewBox="0 0 10 10" width="50"></svg></div></figure>
          """);
      assertEquals(
          List.of(
              "2 of h1",
              "0 of main",
              "0 of banner",
              "0 of contentinfo",
              "no lang",
              "h3 after h1: Three",
              "id twice: x",
              "navigation twice: ",
              "navigation without a name",
              "navigation without a name",
              "table without a caption: no scope",
              "th without scope: undefined",
              "chart without a headline: faint",
              "chart's name isn't its headline: small",
              "chart without a description: small",
              "chart drawn smaller than its figure: small 50"),
          Probe.named("structure").problems(page));
      assertEquals(2, Probe.named("targets").problems(page).size());
      assertTrue(Probe.named("clipped").problems(page).size() >= 2);
      assertEquals(1, Probe.named("svg-contrast").answers(page).problems().size());
    }
  }

  private static List<String> problems(
      String probe, int width, ColorScheme scheme, ServedSite.Served served) {
    Probe asked = Probe.named(probe);
    List<String> problems = new ArrayList<>();
    try (BrowserContext context = served.context(width, scheme)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        asked.problems(page).forEach(problem -> problems.add(served.name(address) + " " + problem));
      }
    }
    return problems;
  }
}
