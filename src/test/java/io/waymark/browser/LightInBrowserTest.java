package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a first view costs: bytes over the wire, script, and things that move while it loads. */
@ExtendWith(ServedSite.class)
class LightInBrowserTest {
  private static final int TRACK_BYTES = 150 * 1000;
  private static final int SCRIPT_BYTES = 5 * 1024;
  private static final double STILL = 0.001;
  private static final int LATE = 250;
  private static final String SETTLED =
      "document.fonts.ready.then(() => new Promise(done =>"
          + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))))";

  /**
   * What came over the wire for one view.
   *
   * @param all bytes with headers
   * @param script bytes of scripts, without the headers, which are the host's
   */
  private record Wire(int all, int script) {}

  @Test
  void everyTracksFirstViewIsLight(ServedSite.Served served) {
    Map<String, Integer> tracks = new TreeMap<>();
    for (String address : served.built().addresses()) {
      if (address.matches("/tracks/[^/]+/")) {
        tracks.put(address, view(served, served.at(address)).all());
      }
    }
    int heaviest = tracks.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    System.out.printf("The heaviest of %d tracks: %,d bytes%n", tracks.size(), heaviest);
    tracks.values().removeIf(bytes -> bytes <= TRACK_BYTES);
    assertEquals(Map.of(), tracks);
  }

  @Test
  void noKindOfPageHasMoreThanALittleScript(ServedSite.Served served) {
    Map<String, Integer> heavy = new TreeMap<>();
    for (String address : served.kinds()) {
      Wire wire = view(served, address);
      System.out.printf(
          "%,9d bytes, %,6d of them script: %s%n", wire.all(), wire.script(), served.name(address));
      // A search that was submitted is interaction: its page brings the engine.
      if (wire.script() > SCRIPT_BYTES && !address.contains("/search/?")) {
        heavy.put(served.name(address), wire.script());
      }
    }
    assertEquals(Map.of(), heavy);
  }

  @ParameterizedTest
  @CsvSource({"320", "768", "1280"})
  void nothingMovesWhileFontsAndScriptsArrive(int width, ServedSite.Served served) {
    List<String> shifted = new ArrayList<>();
    for (String address : served.kinds()) {
      // A context of its own, so that no font is in its cache.
      try (BrowserContext context = served.context(width, ColorScheme.LIGHT)) {
        context.addInitScript(Probe.named("layout-shift").function());
        Page page = context.newPage();
        page.route(
            "**/*.woff2",
            route -> {
              page.waitForTimeout(LATE);
              route.resume();
            });
        page.navigate(address);
        page.evaluate(SETTLED);
        double sum = 0;
        List<?> shifts = (List<?>) page.evaluate("window.shifts");
        for (Object shift : shifts) {
          sum += ((Number) ((Map<?, ?>) shift).get("value")).doubleValue();
        }
        if (sum > STILL) {
          shifted.add(served.name(address) + " " + sum + " " + shifts);
        }
      }
    }
    assertEquals(List.of(), shifted);
  }

  @Test
  void withoutScriptEverythingIsVisible(ServedSite.Served served) {
    var options = new Browser.NewContextOptions().setViewportSize(1280, 900);
    List<String> missing = new ArrayList<>();
    for (String address : served.kinds()) {
      if (served.name(address).contains("?")) {
        continue; // What was asked for comes with the script; the page says so and offers lists.
      }
      String with = words(served, options.setJavaScriptEnabled(true), address);
      String without = words(served, options.setJavaScriptEnabled(false), address);
      for (String line : with.split("\n")) {
        if (!without.contains(line.strip())) {
          missing.add(served.name(address) + ": " + line);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static String words(
      ServedSite.Served served, Browser.NewContextOptions options, String address) {
    try (BrowserContext context = served.context(options)) {
      Page page = context.newPage();
      page.navigate(address);
      // Tools are interaction; where one can't work, what it tells stands in a table or behind a
      // link.
      page.evaluate(
          "document.querySelectorAll('button, form, .worth-ask, .place-here, [role=status]')"
              + ".forEach(one => one.remove())");
      String words = page.locator("main").innerText();
      assertTrue(words.length() > 50, address + " is empty");
      return words;
    }
  }

  private static Wire view(ServedSite.Served served, String address) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      Map<String, Integer> headersOfScripts = new HashMap<>();
      Map<String, Integer> bytes = new HashMap<>();
      session.on(
          "Network.responseReceived",
          event -> {
            if (event.get("type").getAsString().equals("Script")) {
              headersOfScripts.put(id(event), length(event.getAsJsonObject("response")));
            }
          });
      session.on("Network.loadingFinished", event -> bytes.put(id(event), length(event)));
      session.send("Network.enable");
      page.navigate(address);
      page.evaluate(SETTLED);
      int script = 0;
      for (Map.Entry<String, Integer> headers : headersOfScripts.entrySet()) {
        script += bytes.getOrDefault(headers.getKey(), 0) - headers.getValue();
      }
      return new Wire(bytes.values().stream().mapToInt(Integer::intValue).sum(), script);
    }
  }

  private static int length(JsonObject part) {
    return part.get("encodedDataLength").getAsInt();
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }
}
