package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.waymark.site.OwnSite;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The markup under a chart, pasted into a bare page of another host, shows the chart there. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnSite.class)
class EmbedInBrowserTest {
  private static final String PAGE = "/tracks/technology/";

  private Chromium chromium;
  private SiteServer server;
  private HttpServer other;
  private String pasted = "";
  private Element figure;

  @BeforeAll
  void serve(OwnSite.Built site) throws Exception {
    chromium = Chromium.start();
    server = new SiteServer(site.folder(), "/");
    Path file = site.file(PAGE);
    Document page = Jsoup.parse(file);
    figure = page.selectFirst("figure.chart:has(svg)");
    String canonical = page.select("link[rel=canonical]").attr("href");
    String home = canonical.substring(0, canonical.length() - PAGE.length());
    String markup = figure.select(".chart-copy dd").last().wholeText();
    pasted = markup.replace(home, server.origin());
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] body = pasted.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    other.start();
  }

  @AfterAll
  void stop() {
    if (other != null) {
      other.stop(0);
    }
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void showsThePictureItsSourceAndTheWayBack() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
      Locator picture = page.locator("figure a > img");
      picture.scrollIntoViewIfNeeded();
      page.waitForCondition(() -> (boolean) picture.evaluate("img => img.complete"));
      assertEquals(
          picture.getAttribute("width"),
          String.valueOf(picture.evaluate("img => img.naturalWidth")));
      assertEquals(
          picture.getAttribute("height"),
          String.valueOf(picture.evaluate("img => img.naturalHeight")));
      assertTrue(picture.getAttribute("alt").length() > 60);
      assertEquals(figure.select(".chart-headline").text(), page.locator("strong").innerText());
      assertTrue(page.locator("figcaption").innerText().contains("Source: U.S. Bureau"));
      assertEquals(
          server.origin() + PAGE + "#" + figure.id(),
          page.locator("figcaption a").getAttribute("href"));
      assertFalse(pasted.contains("<script") || pasted.contains("<iframe"));
    }
  }

  @Test
  void otherSitesMayReadTheDownloads() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
      for (String ending : new String[] {".csv", ".svg", ".metadata.json"}) {
        String address = server.origin() + PAGE + "charts/" + figure.id() + ending;
        assertTrue(
            (Boolean) page.evaluate("a => fetch(a).then(r => r.ok && r.type === 'cors')", address),
            address);
      }
      assertTrue(
          (Boolean)
              page.evaluate(
                  "a => fetch(a).then(r => r.ok, () => false)",
                  server.origin() + "/data/tracks.csv"));
      assertFalse(
          (Boolean)
              page.evaluate("a => fetch(a).then(r => r.ok, () => false)", server.origin() + PAGE));
    }
  }
}
