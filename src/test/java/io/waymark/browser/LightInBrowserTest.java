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

  /** Bytes that came over the wire for one view, with headers, by type of resource. */
  private record Wire(Map<String, Integer> bytes) {
    int all() {
      return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    int script() {
      return bytes.getOrDefault("Script", 0);
    }
  }

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
      page.evaluate(
          "document.querySelectorAll('button, [role=status]').forEach(one => one.remove())");
      String words = page.locator("main").innerText();
      assertTrue(words.length() > 50, address + " is empty");
      return words;
    }
  }

  private static Wire view(ServedSite.Served served, String address) {
    try (BrowserContext context = served.context(320, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      Map<String, String> types = new HashMap<>();
      Map<String, Integer> bytes = new HashMap<>();
      session.on(
          "Network.responseReceived",
          event -> types.put(id(event), event.get("type").getAsString()));
      session.on(
          "Network.loadingFinished",
          event ->
              bytes.merge(
                  types.getOrDefault(id(event), "Other"),
                  event.get("encodedDataLength").getAsInt(),
                  Integer::sum));
      session.send("Network.enable");
      page.navigate(address);
      page.evaluate(SETTLED);
      return new Wire(bytes);
    }
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }
}
