package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.waymark.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of tracks, on a small site with the repository's own look and script. */
@TestInstance(Lifecycle.PER_CLASS)
class CompareInBrowserTest {
  private static final List<String> TRACKS = List.of("art", "building", "code", "drama", "eating");
  private Chromium chromium;
  private SiteServer server;

  @BeforeAll
  void buildAndServe(@TempDir Path folder) throws Exception {
    chromium = Chromium.start();
    Path site = folder.resolve("small");
    for (String file :
        List.of(
            "types/compare.yaml",
            "types/track.yaml",
            "types/search.yaml",
            "types/list.yaml",
            "lists/tracks.md",
            "search/search.md",
            "compare/compare.md")) {
      copy("content/" + file, site);
    }
    copy("content/types/page.yaml", site);
    write(site, "content/types/home.yaml", "title: Home\npermalink: /\ntemplate: page\n");
    write(site, "content/index.md", "---\ntitle: Small\n---\n");
    write(site, "content/pages/method.md", "---\ntitle: Method\n---\n");
    write(
        site,
        "content/site.yaml",
        """
        name: Small
        description: A small site.
        base_url: https://small.test/
        language: en
        comparison: compare
        publisher: {name: P, url: "https://p.test"}
        """);
    write(site, "content/types/site.yaml", Files.readString(Path.of("content/types/site.yaml")));
    StringBuilder rows = new StringBuilder();
    for (String track : TRACKS) {
      write(
          site,
          "content/tracks/" + track + ".md",
          "---\ntitle: Careers in %1$s\nshort_name: %1$s\noccupation_codes: [11-1111]\n---\n"
              .formatted(track));
      rows.append("tracks/").append(track).append(",").append(track);
      rows.append(",5000,0.1,2013,Group,20000,30000,40000,50000,90000,0.05,300");
      rows.append(",Actors,100,Boxers,80000,0.5,Education,0.4,Speaking\n");
    }
    write(site, "content/datapackage.yaml", DESCRIPTOR);
    write(site, "content/data/tracks.csv", COLUMNS + "\n" + rows);
    Path out = folder.resolve("site");
    assertEquals(0, Main.run("build", site.toString(), "--out", out.toString(), "--quiet"));
    server = new SiteServer(out, "/");
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
  void theAddressSaysWhichTracksStandSideBySide() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              complaints.add(message.text());
            }
          });
      page.navigate(server.origin() + "/compare/?track=code&track=art");
      assertEquals(List.of("art", "code"), shown(page));
      page.locator("#pick-drama").focus();
      page.keyboard().press("Space");
      page.waitForURL("**/compare/?track=art&track=code&track=drama");
      assertEquals(List.of("art", "code", "drama"), shown(page));
      page.getByText("Untick all").click();
      page.waitForURL("**/compare/");
      assertEquals(TRACKS, shown(page));
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aFifthTrackIsDeclinedInWords() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(
          server.origin()
              + "/compare/?track=art&track=building&track=code&track=drama&track=eating");
      assertEquals(TRACKS.subList(0, 4), shown(page));
      page.locator("#pick-eating").click();
      page.locator(".compare [role=status]:has-text('untick one first')").waitFor();
      assertFalse(page.locator("#pick-eating").isChecked());
      assertEquals(TRACKS.subList(0, 4), shown(page));
    }
  }

  @Test
  void withoutJavaScriptTicksAloneChooseWhatIsShown() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.origin() + "/compare/");
      assertEquals(TRACKS, shown(page));
      assertFalse(page.locator("#code dl").isVisible());
      page.locator("#pick-code").check();
      assertEquals(List.of("code"), shown(page));
      assertTrue(page.locator("#code dl").isVisible());
      // And the page of sources knows what the template itself has read.
      assertTrue(page.locator(".sources").textContent().contains("Tracks side by side"));
    }
  }

  @Test
  void onAPhoneNothingScrollsSidewaysAndAxeFindsNothing() {
    for (String query : List.of("", "?track=art&track=code&track=drama&track=building")) {
      var options = new Browser.NewContextOptions().setViewportSize(320, 640);
      try (BrowserContext context = chromium.browser().newContext(options)) {
        Page page = context.newPage();
        page.navigate(server.origin() + "/compare/" + query);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), query);
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations(), query);
      }
    }
  }

  private static List<String> shown(Page page) {
    return page.locator(".compare-track").all().stream()
        .filter(track -> track.isVisible())
        .map(track -> track.getAttribute("id"))
        .toList();
  }

  private static void copy(String file, Path site) throws Exception {
    write(site, file, Files.readString(Path.of(file)));
  }

  private static void write(Path site, String file, String text) throws Exception {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static final String COLUMNS =
      "page,name,jobs,jobs_growth,first_year,group_title,p10,p25,median,p75,p90,change,openings,"
          + "top_occupation,top_jobs,best_occupation,best_median,degree_share,top_sector,"
          + "top_sector_share,top_skill";

  private static final String DESCRIPTOR =
      """
      name: small
      resources:
        - name: tracks
          title: Tracks side by side
          path: data/tracks.csv
          schema:
            fields:
              - {name: page, type: string}
              - {name: name, type: string}
              - {name: jobs, type: integer, unit: jobs}
              - {name: jobs_growth, type: number, unit: change}
              - {name: first_year, type: year}
              - {name: group_title, type: string}
              - {name: p10, type: number, unit: USD/year}
              - {name: p25, type: number, unit: USD/year}
              - {name: median, type: number, unit: USD/year}
              - {name: p75, type: number, unit: USD/year}
              - {name: p90, type: number, unit: USD/year}
              - {name: change, type: number, unit: change}
              - {name: openings, type: integer, unit: jobs/year}
              - {name: top_occupation, type: string}
              - {name: top_jobs, type: integer, unit: jobs}
              - {name: best_occupation, type: string}
              - {name: best_median, type: number, unit: USD/year}
              - {name: degree_share, type: number, unit: share}
              - {name: top_sector, type: string}
              - {name: top_sector_share, type: number, unit: share}
              - {name: top_skill, type: string}
            primaryKey: [page]
          sources: [{title: Made up for this test}]
      """;
}
