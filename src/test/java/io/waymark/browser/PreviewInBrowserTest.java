package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An editor's browser beside an editor's files: what is saved is seen, and nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
class PreviewInBrowserTest {
  private static final String SUPERIOR = "content/lakes/superior.md";
  private static final String OUTLINED = "\nbody { outline: rgb(1, 2, 3) solid 1px; }\n";
  private static final int PATIENCE_MILLIS = 20_000;

  private Chromium chromium;
  private PreviewedLakes lakes;
  private Path site;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void serve(@TempDir Path folder) throws IOException {
    lakes = PreviewedLakes.serve(folder);
    site = lakes.site();
    context = chromium.browser().newContext();
    page = context.newPage();
    page.onPageError(complaints::add);
  }

  @AfterEach
  void stop() {
    context.close();
    lakes.close();
    assertEquals(List.of(), lakes.complaints());
    assertEquals(List.of(), complaints);
  }

  @Test
  void showsAnEditOfProseDataTemplateAndSettings() throws IOException {
    open("/lakes/superior/");
    edit(SUPERIOR, "long and cold", "long, cold and empty");
    sees("long, cold and empty");
    edit("content/data/lakes.csv", "82100", "82345");
    open("/basins/great-lakes/");
    sees("82,345");
    edit("templates/layout.peb", "<main", "<p>Said by every page.</p><main");
    sees("Said by every page.");
    edit("content/site.yaml", "name: ", "name: The new ");
    sees("The new ");
  }

  @Test
  void showsNewStylesWithoutTakingThePageAgain() throws IOException {
    open("/lakes/superior/");
    page.evaluate("() => { window.stays = true; scrollTo(0, 40); }");
    edit("static/lakes.css", "", OUTLINED);
    seesOutline();
    assertEquals(true, page.evaluate("() => window.stays === true"));
  }

  @Test
  void showsNewStylesSavedBeforeItHearsOfChanges() throws IOException {
    List<Route> asked = new CopyOnWriteArrayList<>();
    page.route("**/_waymark/events", asked::add);
    open("/lakes/superior/");
    page.evaluate("() => { window.stays = true; }");
    page.waitForCondition(() -> !asked.isEmpty());
    String before = served("/lakes/superior/");
    edit("static/lakes.css", "", OUTLINED);
    page.waitForCondition(() -> !served("/lakes/superior/").equals(before));
    asked.forEach(Route::resume);
    seesOutline();
    assertEquals(true, page.evaluate("() => window.stays === true"));
  }

  @Test
  void leavesAPageAloneThatAnEditDoesNotTouch() throws IOException {
    open("/lakes/erie/");
    page.evaluate("() => { window.stays = true; }");
    edit(SUPERIOR, "long and cold", "long, cold and empty");
    Page other = context.newPage();
    other.navigate(address("/lakes/superior/"));
    other.getByText("long, cold and empty").waitFor();
    assertEquals(true, page.evaluate("() => window.stays === true"));
  }

  @Test
  void tellsAMistakeOverTheLastGoodPageUntilItIsMended() throws IOException {
    open("/lakes/superior/");
    edit(SUPERIOR, "area == max(lakes.area)", "area == min(lakes.area)");
    page.locator(".waymark-problems").waitFor();
    assertTrue(page.locator(".waymark-problems pre").innerText().contains("superior.md:10"));
    assertTrue(page.locator("main").innerText().contains("its shore is long and cold"));
    edit(SUPERIOR, "area == min(lakes.area)", "area == max(lakes.area)");
    page.locator(".waymark-problems").waitFor(detached());
    edit(SUPERIOR, "fishing: Lake trout", "fishing: [Lake trout");
    page.locator(".waymark-problems").waitFor();
    assertTrue(page.locator("main").innerText().contains("its shore is long and cold"));
    edit(SUPERIOR, "fishing: [Lake trout", "fishing: Lake trout");
    page.locator(".waymark-problems").waitFor(detached());
  }

  @Test
  void followsFilesThatComeGoAndAreReplaced() throws IOException {
    open("/lakes/superior/");
    Path file = site.resolve(SUPERIOR);
    Path aside = site.resolve("content/lakes/.superior.md.swp");
    Files.writeString(
        aside, Files.readString(file).replace("long and cold", "written aside and renamed"));
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    sees("written aside and renamed");
    Files.delete(file);
    page.getByText("written aside and renamed").waitFor(detached());
    Files.createDirectories(site.resolve("content/basins/more"));
    Files.writeString(
        site.resolve("content/basins/more/index.md"),
        Files.readString(site.resolve("content/basins/great-lakes.md"))
            .replace("title: The Great Lakes", "title: More lakes")
            .replace("aliases: [/great-lakes/]", "draft: true"));
    open("/basins/more/");
    sees("More lakes");
    try (Stream<Path> gone = Files.walk(site.resolve("content/basins/more"))) {
      for (Path each : gone.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    page.getByText("More lakes").first().waitFor(detached());
  }

  @Test
  void answersNobodyButThisMachine() throws IOException {
    var answer =
        context
            .request()
            .get(address("/"), RequestOptions.create().setHeader("Host", "example.org"));
    assertEquals(403, answer.status());
    assertEquals(200, context.request().get(address("/")).status());
    assertEquals(404, context.request().get(address("/nowhere/")).status());
  }

  private String address(String path) {
    return lakes.address(path);
  }

  private void open(String path) {
    page.navigate(address(path));
  }

  private String served(String path) {
    return context.request().get(address(path)).text();
  }

  private void seesOutline() {
    page.waitForFunction(
        "() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'",
        null,
        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
  }

  private void sees(String words) {
    page.waitForFunction(
        "words => document.documentElement.textContent.includes(words)",
        words,
        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private void edit(String path, String from, String to) throws IOException {
    Path file = site.resolve(path);
    String text = Files.readString(file);
    assertTrue(text.contains(from), path + " has no " + from);
    Files.writeString(file, from.isEmpty() ? text + to : text.replace(from, to));
  }
}
