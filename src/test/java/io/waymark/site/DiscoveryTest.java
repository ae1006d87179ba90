package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files of the site that lead programs to its pages. */
@ExtendWith(OwnSite.class)
class DiscoveryTest {
  private static final String BASE = "https://careers.truest.me";
  private static final Pattern LINK = Pattern.compile("]\\((" + BASE + "[^)]*)\\)");

  /** Cloudflare Pages takes no more in its free plan. */
  private static final int MOST_FILES = 20_000;

  @Test
  void theSitemapHasEveryPageAndTheDayThatThePageSaysItIsOf(OwnSite.Built site) throws IOException {
    Document map = xml(site, "sitemap.xml");
    Map<String, Optional<String>> days = new TreeMap<>();
    for (Element url : map.select("url")) {
      String day = url.select("lastmod").text();
      days.put(url.select("loc").text(), Optional.of(day).filter(d -> !d.isEmpty()));
    }
    Set<String> pages = new TreeSet<>();
    site.addresses().forEach(address -> pages.add(BASE + address));
    assertEquals(pages, days.keySet());
    for (String address : site.someOfEachKind()) {
      Document page =
          Jsoup.parse(site.folder().resolve((address + "index.html").substring(1)).toFile());
      Optional<String> latest =
          page
              .select(".byline time, .sources time, .corrections time")
              .eachAttr("datetime")
              .stream()
              .max(String::compareTo);
      assertEquals(latest, days.get(BASE + address), address);
    }
  }

  @Test
  void theFeedKeepsToItsStandard(OwnSite.Built site) throws IOException {
    Document feed = xml(site, "feed.xml");
    Element root = feed.firstElementChild();
    assertEquals("http://www.w3.org/2005/Atom", root.attr("xmlns"));
    assertEquals(BASE + "/feed.xml", root.select("> link[rel=self]").attr("href"));
    assertWhole(root);
    assertEquals(1, root.select("> author > name").size());
    Set<String> ids = new HashSet<>();
    List<String> updated = new ArrayList<>();
    for (Element entry : root.select("> entry")) {
      assertWhole(entry);
      assertTrue(ids.add(entry.select("> id").text()), "each id once");
      String address = entry.select("> link[rel=alternate]").attr("href");
      assertTrue(site.addresses().contains(address.substring(BASE.length())), address);
      updated.add(entry.select("> updated").text());
    }
    assertEquals(24, ids.size(), "every track that was reviewed");
    assertEquals(
        updated.stream().max(String::compareTo).orElseThrow(), root.select("> updated").text());
  }

  /** An id, a title and a moment, once each, as RFC 4287 asks. */
  private static void assertWhole(Element element) {
    for (String name : List.of("id", "title", "updated")) {
      assertEquals(1, element.select("> " + name).size(), name + " in " + element.tagName());
      assertTrue(!element.select("> " + name).text().isBlank(), name);
    }
    OffsetDateTime.parse(element.select("> updated").text());
  }

  @Test
  void llmsTextLeadsToTwins(OwnSite.Built site) throws IOException {
    String text = Files.readString(site.folder().resolve("llms.txt"));
    List<String> lines = text.lines().toList();
    assertTrue(lines.get(0).startsWith("# ") && lines.get(2).startsWith("> "), text);
    assertEquals(1, lines.stream().filter(line -> line.startsWith("# ")).count());
    Matcher link = LINK.matcher(text);
    int twins = 0;
    while (link.find()) {
      String file = link.group(1).substring(BASE.length() + 1);
      assertTrue(Files.exists(site.folder().resolve(file)), file);
      twins += file.endsWith(".html.md") ? 1 : 0;
    }
    assertTrue(twins > 30, twins + " twins");
    assertTrue(text.contains("830 pages made from data](" + BASE + "/occupations/index.html.md)"));
  }

  @Test
  void hostsTakeAllOfItsFiles(OwnSite.Built site) throws IOException {
    try (Stream<Path> files = Files.walk(site.folder().toRealPath())) {
      long count = files.filter(Files::isRegularFile).count();
      assertTrue(count < MOST_FILES, count + " files");
    }
    String headers = Files.readString(site.folder().resolve("_headers"));
    assertTrue(headers.contains("/*.md\n  Content-Type: text/markdown; charset=utf-8"), headers);
  }

  @Test
  void theIconIsThereInEveryForm(OwnSite.Built site) throws IOException {
    Document home = Jsoup.parse(site.folder().resolve("index.html").toFile());
    for (Element link : home.select("link[rel=icon], link[rel=apple-touch-icon]")) {
      assertTrue(
          Files.exists(site.folder().resolve(link.attr("href").substring(1))), link::outerHtml);
    }
    assertEquals(3, home.select("link[rel=icon], link[rel=apple-touch-icon]").size());
    byte[] ico = Files.readAllBytes(site.folder().resolve("favicon.ico"));
    assertEquals("PNG", new String(ico, 23, 3, java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static Document xml(OwnSite.Built site, String name) throws IOException {
    return Jsoup.parse(Files.readString(site.folder().resolve(name)), "", Parser.xmlParser());
  }
}
