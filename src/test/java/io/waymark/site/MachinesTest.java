package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs are told of the site's own pages: by JSON-LD, Open Graph, cards and twins. */
@ExtendWith(OwnSite.class)
class MachinesTest {
  private static final String BASE = "https://careers.truest.me";
  private static final int MOST_BYTES = 110_000;
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void jsonLdKeepsToTheVocabulary(OwnSite.Built site) throws IOException {
    Vocabulary vocabulary = Vocabulary.read();
    List<String> faults = new ArrayList<>();
    for (String address : site.someOfEachKind()) {
      for (String fault : vocabulary.faults(graph(page(site, address)))) {
        faults.add(address + " " + fault);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyPageSaysWhatItsReadersSee(OwnSite.Built site) throws IOException {
    for (String address : site.someOfEachKind()) {
      Document page = page(site, address);
      JsonNode graph = graph(page).get("@graph");
      JsonNode about = node(graph, "WebPage").orElseThrow();
      assertEquals(BASE + address, about.get("url").stringValue());
      assertEquals(page.select("link[rel=canonical]").attr("href"), about.get("url").stringValue());
      assertEquals(property(page, "og:url"), about.get("url").stringValue());
      assertEquals(property(page, "og:title"), about.get("name").stringValue());
      List<String> seen = page.select(".breadcrumb li").eachText();
      List<String> told = new ArrayList<>();
      node(graph, "BreadcrumbList")
          .ifPresent(
              list ->
                  list.get("itemListElement").forEach(i -> told.add(i.get("name").stringValue())));
      assertEquals(seen, told, address);
      int length = page.select("meta[name=description]").attr("content").length();
      assertTrue(length >= 50 && length <= 320, address + " has a description of " + length);
    }
  }

  @Test
  void datasetsLeadToDownloadsThatAreThere(OwnSite.Built site) throws IOException {
    for (String address : site.someOfEachKind()) {
      Document page = page(site, address);
      List<String> downloads = new ArrayList<>();
      for (JsonNode node : graph(page).get("@graph")) {
        if (node.get("@type").stringValue().equals("Dataset")) {
          String file = node.get("distribution").get(0).get("contentUrl").stringValue();
          downloads.add(file.substring(BASE.length()));
          assertTrue(Files.exists(site.folder().resolve(file.substring(BASE.length() + 1))), file);
          assertTrue(node.get("description").stringValue().length() >= 50, file);
          assertTrue(node.has("license") && node.has("isBasedOn"), file);
        }
      }
      assertEquals(page.select(".sources .downloads a").eachAttr("href"), downloads, address);
    }
  }

  @Test
  void salariesAreThoseOfTheDataAndNeverMadeUp(OwnSite.Built site) throws IOException {
    Map<String, Map<String, String>> rows = occupations();
    int withheld = 0;
    int told = 0;
    for (String address : site.addresses()) {
      if (!address.startsWith("/occupations/") || address.equals("/occupations/")) {
        continue;
      }
      JsonNode occupation =
          node(graph(page(site, address)).get("@graph"), "Occupation").orElseThrow();
      String code = occupation.get("occupationalCategory").get("codeValue").stringValue();
      Map<String, String> row = rows.get(code);
      Map<String, JsonNode> pay = new HashMap<>();
      occupation.path("estimatedSalary").forEach(d -> pay.put(d.get("duration").stringValue(), d));
      for (String[] kind : new String[][] {{"P1Y", ""}, {"PT1H", "hour_"}}) {
        for (String[] name :
            new String[][] {
              {"percentile10", "p10"}, {"median", "median"}, {"percentile90", "p90"}
            }) {
          String cell = row.get(kind[1] + name[1]);
          JsonNode distribution = pay.get(kind[0]);
          boolean isTold = distribution != null && distribution.has(name[0]);
          if (cell.matches("[0-9.]+")) {
            assertTrue(isTold, address + " " + kind[1] + name[1]);
            assertEquals(
                0,
                new BigDecimal(cell).compareTo(distribution.get(name[0]).decimalValue()),
                address);
            told++;
          } else {
            assertFalse(isTold, address + " says " + kind[1] + name[1] + ", which is " + cell);
            withheld++;
          }
        }
      }
    }
    assertTrue(told > 4000 && withheld > 20, told + " told, " + withheld + " withheld");
  }

  @Test
  void tracksAndIndexPagesHaveCardsOfTheirOwnAndOthersShareOne(OwnSite.Built site)
      throws IOException {
    Map<String, List<String>> pages = new HashMap<>();
    for (String address : site.addresses()) {
      String card = property(page(site, address), "og:image");
      assertTrue(card.matches(BASE + "/.*card\\.[0-9a-f]{10}\\.png"), address + " has " + card);
      pages.computeIfAbsent(card.substring(BASE.length() + 1), c -> new ArrayList<>()).add(address);
    }
    pages.forEach(
        (card, shown) -> {
          long tracks = shown.stream().filter(a -> a.matches("/tracks/.+")).count();
          assertTrue(tracks == 0 || shown.size() == 1, card + " is shared by " + shown);
        });
    assertNotEquals(card(pages, "/"), card(pages, "/tracks/"));
    assertNotEquals(card(pages, "/metros/"), card(pages, "/occupations/"));
    assertEquals(card(pages, "/metros/austin-tx/"), card(pages, "/metros/"));
    for (String card : pages.keySet()) {
      byte[] png = Files.readAllBytes(site.folder().resolve(card));
      assertTrue(png.length < MOST_BYTES, card + " weighs " + png.length);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(1200, picture.getWidth(), card);
      assertEquals(630, picture.getHeight(), card);
      assertTrue(ink(picture, 64, 118, 520, 200) > 2000, card + " has no title");
      assertTrue(ink(picture, 600, 140, 1136, 540) > 2000, card + " has no chart");
    }
  }

  @Test
  void everyPageHasATwinThatSaysTheSame(OwnSite.Built site) throws IOException {
    List<String> addresses = site.addresses();
    for (String address : addresses) {
      Path twin = site.folder().resolve((address + "index.html.md").substring(1));
      assertTrue(Files.exists(twin), address);
    }
    for (String address : site.someOfEachKind()) {
      Document page = page(site, address);
      String link = page.select("link[rel=alternate][type=text/markdown]").attr("href");
      assertEquals(address + "index.html.md", link);
      String twin = Files.readString(site.folder().resolve(link.substring(1)));
      assertTrue(twin.startsWith("# ") || twin.contains("\n# "), address);
      assertFalse(twin.matches("(?s).*<(svg|div|span|p|figure)\\b.*"), address);
      assertFalse(twin.matches("(?s).*]\\((?!https?://|mailto:).*"), address + " has a bare link");
      String plain = plain(twin);
      for (String headline : page.select("main figure .chart-headline").eachText()) {
        assertTrue(plain.contains(plain(headline)), address + " lacks " + headline);
      }
      for (String figure : page.select("main .prose > p data[value]").eachText()) {
        assertTrue(plain.contains(plain(figure)), address + " lacks " + figure);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\\\*_\\s\u00a0]+", " ").replace("[", "").replace("]", "");
  }

  private static String card(Map<String, List<String>> pages, String address) {
    return pages.entrySet().stream()
        .filter(e -> e.getValue().contains(address))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static long ink(BufferedImage picture, int left, int top, int right, int bottom) {
    int paper = picture.getRGB(2, 2);
    long ink = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        ink += picture.getRGB(x, y) == paper ? 0 : 1;
      }
    }
    return ink;
  }

  private static Map<String, Map<String, String>> occupations() throws IOException {
    Map<String, Map<String, String>> rows = new HashMap<>();
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(Path.of("content/data/occupations.csv"))) {
      csv.forEach(record -> rows.put(record.getField("soc"), record.getFieldsAsMap()));
    }
    return rows;
  }

  private static Document page(OwnSite.Built site, String address) throws IOException {
    return Jsoup.parse(site.folder().resolve((address + "index.html").substring(1)).toFile());
  }

  private JsonNode graph(Document page) {
    return json.readTree(page.select("script[type=application/ld+json]").html());
  }

  private static java.util.Optional<JsonNode> node(JsonNode graph, String type) {
    for (JsonNode node : graph) {
      if (node.get("@type").stringValue().equals(type)) {
        return java.util.Optional.of(node);
      }
    }
    return java.util.Optional.empty();
  }

  private static String property(Document page, String name) {
    return page.select("meta[property='" + name + "']").attr("content");
  }
}
