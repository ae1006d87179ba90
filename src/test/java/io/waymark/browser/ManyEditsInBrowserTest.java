package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.waymark.build.EditedSite;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.serve.Preview;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A browser that watches while a site is edited at random, mistakes, renames, deletions and
 * switched branches among the edits, shows after each of them what somebody sees who starts to look
 * only then: nothing stale, and while there are mistakes, the page as it last was.
 *
 * <p>{@code -Dpreviewed=500} makes more edits than a test run has time for.
 */
class ManyEditsInBrowserTest {
  private static final int EDITS = Integer.getInteger("previewed", 25);
  private static final int EDITS_A_PAGE = 8;
  private static final long PATIENCE_MILLIS = 20_000;

  /** Long enough for a change to be heard of, should it be told twice. */
  private static final long POLL_MILLIS = 25;

  /** What a preview adds to a page. */
  private static final Pattern ADDED =
      Pattern.compile(
          "<(meta name=.waymark|link [^>]*/_waymark|script [^>]*/_waymark)[^>]*>(</script>)?\n");

  private static final String SHOWN =
      """
      () => {
        const told = document.querySelector('.waymark-problems pre')?.textContent ?? '';
        const text = (document.querySelector('main') ?? document.body).cloneNode(true);
        text.querySelectorAll('script').forEach(data => data.remove());
        const styles = [...document.querySelectorAll('link[rel=stylesheet]')];
        return {
          text: text.textContent.replace(/\\s/g, ''),
          styles: styles.map(link => link.getAttribute('href')).join(' '),
          problems: told,
        };
      }
      """;

  private final Random random = new Random(20261128);
  private final Map<String, String> lastGood = new HashMap<>();
  private final List<String> edits = new ArrayList<>();

  /**
   * What a browser should show.
   *
   * @param good whether the page has no mistakes, so that its styles are today's too
   */
  private record Shown(boolean good, String text, String styles, String problems) {}

  /** Sources without any. */
  private enum Nothing implements SourceTree {
    BUILT_IN;

    @Override
    public List<String> paths() {
      return List.of();
    }

    @Override
    public Optional<SourceFile> file(String path) {
      return Optional.empty();
    }
  }

  @Test
  void nothingIsStaleAndNothingLost(@TempDir Path folder) throws Exception {
    try (Chromium chromium = Chromium.start();
        PreviewedLakes lakes = PreviewedLakes.serve(folder);
        BrowserContext context = chromium.browser().newContext()) {
      EditedSite site = new EditedSite(lakes.site(), Nothing.BUILT_IN, random);
      SourceTree before = site.tree();
      Page page = context.newPage();
      String path = "";
      int mistakes = 0;
      for (int i = 0; i < EDITS; i++) {
        if (i % EDITS_A_PAGE == 0) {
          path = another(lakes, path);
          page.navigate(lakes.address(path));
          requireSame(page, expected(lakes, path), "opened " + path);
        }
        edits.add(site.edit());
        save(lakes.site(), before, site.tree());
        before = site.tree();
        Shown expected = expected(lakes, path);
        mistakes += expected.good() ? 0 : 1;
        requireSame(page, expected, path + " after " + last());
        requireServed(context, lakes);
      }
      assertEquals(List.of(), lakes.complaints());
      assertTrue(mistakes > EDITS / 20 && mistakes < EDITS, mistakes + " of them with mistakes");
    }
  }

  private String last() {
    return edits.subList(Math.max(0, edits.size() - 6), edits.size()).toString();
  }

  /** A page that is there; while none is, the one that was looked at. */
  private String another(PreviewedLakes lakes, String path) {
    Preview cold = lakes.cold();
    List<String> there =
        Stream.of("superior", "erie", "huron", "michigan", "ontario")
            .map(lake -> "/lakes/" + lake + "/")
            .filter(page -> cold.send(page).found())
            .toList();
    return there.isEmpty() ? path : there.get(random.nextInt(there.size()));
  }

  private Shown expected(PreviewedLakes lakes, String path) {
    Preview cold = lakes.cold();
    List<Diagnostic> problems = cold.problems(path);
    String told = problems.isEmpty() ? "" : PreviewedLakes.told(problems);
    if (problems.stream().anyMatch(Diagnostic::isError)) {
      return new Shown(false, lastGood.getOrDefault(path, ""), "", told);
    }
    Document page = page(cold.send(path));
    String text = text(page);
    String styles = String.join(" ", page.select("link[rel=stylesheet]").eachAttr("href"));
    lastGood.put(path, text);
    return new Shown(true, text, styles, told);
  }

  private static Document page(Preview.Sent sent) {
    return Jsoup.parse(new String(sent.bytes(), StandardCharsets.UTF_8));
  }

  private static String text(Document page) {
    return Optional.ofNullable(page.selectFirst("main"))
        .orElse(page.body())
        .wholeText()
        .replaceAll("(?U)\\s", "");
  }

  /** Waits until the browser shows what it should. */
  private void requireSame(Page page, Shown expected, String what) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    Optional<String> difference = Optional.of("");
    while (difference.isPresent() && System.currentTimeMillis() < end) {
      Thread.sleep(POLL_MILLIS);
      difference = difference(page, expected);
    }
    assertEquals(Optional.empty(), difference, what);
  }

  private Optional<String> difference(Page page, Shown expected) {
    Map<?, ?> shown;
    try {
      shown = (Map<?, ?>) page.evaluate(SHOWN);
    } catch (com.microsoft.playwright.PlaywrightException e) {
      return Optional.of("the page is being loaded: " + e.getMessage());
    }
    if (!expected.problems().equals(shown.get("problems"))) {
      return Optional.of("told " + shown.get("problems") + ", not " + expected.problems());
    }
    if (!expected.text().isEmpty() && !expected.text().equals(shown.get("text"))) {
      return Optional.of(unlike(shown.get("text").toString(), expected.text()));
    }
    String styles = shown.get("styles").toString().replace("/_waymark/preview.css", "").strip();
    boolean styled = !expected.good() || expected.styles().equals(styles);
    return styled ? Optional.empty() : Optional.of("is styled by " + styles);
  }

  private static String unlike(String shown, String expected) {
    int same = 0;
    while (same < Math.min(shown.length(), expected.length())
        && shown.charAt(same) == expected.charAt(same)) {
      same++;
    }
    return "says …%.60s, not …%.60s".formatted(shown.substring(same), expected.substring(same));
  }

  /** Asks for pages that the browser doesn't show, which is the last that was seen of them. */
  private void requireServed(BrowserContext context, PreviewedLakes lakes) {
    Preview cold = lakes.cold();
    for (String path : List.of("/lakes/erie/", "/basins/great-lakes/", "/feed.xml", "/")) {
      boolean good = cold.problems(path).stream().noneMatch(Diagnostic::isError);
      Preview.Sent sent = cold.send(path);
      if (good && sent.found()) {
        APIResponse answer = context.request().get(lakes.address(path));
        assertEquals(
            new String(sent.bytes(), StandardCharsets.UTF_8),
            ADDED.matcher(answer.text()).replaceAll(""),
            path + " after " + last());
        lastGood.put(path, text(page(sent)));
      }
    }
  }

  /** Saves what was edited as editors do: in place, or beside it and renamed. */
  private void save(Path site, SourceTree before, SourceTree now) throws IOException {
    for (String path : before.paths()) {
      if (now.file(path).isEmpty()) {
        Files.delete(site.resolve(path));
      }
    }
    for (String path : now.paths()) {
      SourceFile file = now.file(path).orElseThrow();
      if (before.file(path).map(was -> !was.equals(file)).orElse(true)) {
        Path to = site.resolve(path);
        Files.createDirectories(to.getParent());
        if (random.nextBoolean()) {
          Files.write(to, file.bytes());
        } else {
          Path aside = to.resolveSibling("." + to.getFileName() + ".swp");
          Files.write(aside, file.bytes());
          Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
