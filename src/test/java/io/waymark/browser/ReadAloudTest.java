package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Reads every kind of page aloud: what a screen reader says goes into {@code target/read-aloud},
 * its landmarks, headings and graphics into the test's output, and each name has to make sense.
 */
@ExtendWith(ServedSite.class)
class ReadAloudTest {
  private static final Path FOLDER = Path.of("target/read-aloud");
  private static final Set<String> SAYS_NOTHING =
      Set.of("here", "click here", "more", "read more", "link", "this", "details", "learn more");
  private static final Set<String> NAMED =
      Set.of(
          "link",
          "button",
          "image",
          "checkbox",
          "combobox",
          "searchbox",
          "textbox",
          "navigation",
          "DisclosureTriangle",
          "heading");

  /** What a reader works, and tells apart by its name alone. */
  private static final Set<String> WORKED = Set.of("button", "DisclosureTriangle", "textbox");

  private static final Set<String> DIGEST =
      Set.of("heading", "image", "navigation", "main", "banner", "contentinfo", "search", "table");

  @Test
  void everyNameMakesSenseByItself(ServedSite.Served served) throws IOException {
    Files.createDirectories(FOLDER);
    List<String> problems = new ArrayList<>();
    try (BrowserContext context = served.context(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      for (String address : served.kinds()) {
        page.navigate(address);
        if (address.contains("/search/?")) {
          page.locator(".search-results li a").first().waitFor();
        }
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        Spoken spoken = Spoken.of(page);
        keep(served.name(address), spoken);
        judge(spoken).forEach(problem -> problems.add(served.name(address) + ": " + problem));
      }
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void aChartIsNamedByItsHeadlineAndDescribed(ServedSite.Served served) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(served.at("/tracks/technology/"));
      List<String> headlines =
          page.locator("figure.chart:visible:has(svg[role=img]) .chart-headline").allInnerTexts();
      List<Spoken.Phrase> graphics = Spoken.of(page).of("image").toList();
      assertTrue(headlines.size() >= 4, headlines.toString());
      assertEquals(
          headlines.stream().map(ReadAloudTest::plain).toList(),
          graphics.stream().map(graphic -> plain(graphic.name())).toList());
      graphics.forEach(
          graphic -> assertTrue(graphic.more().length() > 60, "hardly described: " + graphic));
    }
  }

  private static List<String> judge(Spoken spoken) {
    List<String> problems = new ArrayList<>();
    Map<String, Set<String>> leadsTo = new TreeMap<>();
    Set<String> worked = new TreeSet<>();
    for (Spoken.Phrase phrase : spoken.phrases()) {
      String name = plain(phrase.name());
      if (NAMED.contains(phrase.role()) && name.isEmpty()) {
        problems.add("a " + phrase.role() + " without a name");
      }
      if (WORKED.contains(phrase.role()) && !worked.add(phrase.role() + " " + name)) {
        problems.add("more than one " + phrase.role() + " “" + name + "”");
      }
      if (phrase.role().equals("link")) {
        leadsTo.computeIfAbsent(phrase.term() + name, key -> new TreeSet<>()).add(phrase.target());
        if (SAYS_NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
          problems.add("a link says only “" + name + "”");
        }
      }
    }
    leadsTo.forEach(
        (name, targets) -> {
          if (targets.size() > 1) {
            problems.add("“" + name + "” leads to " + targets);
          }
        });
    return problems;
  }

  private static void keep(String name, Spoken spoken) throws IOException {
    String file = name.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
    Path path = FOLDER.resolve((file.isEmpty() ? "home" : file) + ".txt");
    Files.write(path, spoken.phrases().stream().map(Spoken.Phrase::toString).toList());
    System.out.println();
    System.out.println(name + ", read aloud (all of it: " + path + ")");
    spoken.phrases().stream()
        .filter(phrase -> DIGEST.contains(phrase.role()))
        .forEach(phrase -> System.out.println("  " + phrase));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
