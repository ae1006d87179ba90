package io.waymark.site.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.site.OwnSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One frame, many faces: the table, the downloads, the drawings, the option for interaction and the
 * words of each chart of the published site say the same of the same rows.
 */
@ExtendWith(OwnSite.class)
class OneFrameManyFacesTest {
  private static final int SHOWN = 20;

  @TempDir Path folder;

  @Test
  void everyFaceOfEveryChartSaysTheSame(OwnSite.Built site) throws IOException {
    List<String> unlike = new ArrayList<>();
    Map<String, Integer> kinds = new TreeMap<>();
    String home = home(site);
    for (String address : site.addresses()) {
      Path page = site.file(address);
      Document read = Jsoup.parse(page);
      DatasetFace.differences(site.folder(), home, read, DatasetFace.datasets(read))
          .forEach(what -> unlike.add(address + " " + what));
      for (Element figure : read.select("figure.chart")) {
        kinds.merge(figure.className(), 1, Integer::sum);
        ChartFaces.differences(page.getParent(), figure)
            .forEach(what -> unlike.add(address + " " + what));
      }
    }
    assertTrue(kinds.values().stream().mapToInt(i -> i).sum() > 5000, kinds.toString());
    assertEquals(8, kinds.size(), kinds.toString());
    assertEquals(
        List.of(), unlike.subList(0, Math.min(SHOWN, unlike.size())), () -> unlike.size() + "");
  }

  private static String home(OwnSite.Built site) throws IOException {
    return Jsoup.parse(site.file("/")).select("link[rel=canonical]").attr("href");
  }

  @Test
  void jsonLdThatNamesOtherDataIsTold(OwnSite.Built site) throws IOException {
    Document page = Jsoup.parse(site.file("/tracks/technology/"));
    JsonNode none =
        JsonMapper.shared()
            .readTree("{\"distribution\":[{\"contentUrl\":\"" + home(site) + "data/none.csv\"}]}");
    List<String> told = DatasetFace.differences(site.folder(), home(site), page, List.of(none));
    assertTrue(told.get(0).contains("data/none.csv, which isn't there"), told.toString());
    assertTrue(told.toString().contains("doesn't measure Jobs in jobs"), told.toString());
  }

  /** A chart of each kind and, for each of its faces, a change of one value that must be told. */
  @Test
  void oneValueChangedInOneFaceIsTold(OwnSite.Built site) throws IOException {
    Map<String, Path> kinds = oneOfEachKind(site);
    assertEquals(8, kinds.size(), kinds.toString());
    for (Map.Entry<String, Path> chart : kinds.entrySet()) {
      String[] named = chart.getKey().split(" ");
      Path charts = Files.createDirectories(folder.resolve(named[0]).resolve("charts"));
      for (String ending : List.of("csv", "json", "svg", "metadata.json")) {
        Path file = chart.getValue().resolveSibling("charts/" + named[1] + "." + ending);
        if (Files.exists(file)) {
          Files.copy(file, charts.resolve(file.getFileName().toString()));
        }
      }
      Document page = Jsoup.parse(chart.getValue());
      Element figure = page.getElementById(named[1]);
      assertEquals(List.of(), ChartFaces.differences(charts.getParent(), figure));
      told(figure, charts, named[0], named[1]);
    }
  }

  private static Map<String, Path> oneOfEachKind(OwnSite.Built site) throws IOException {
    Map<String, Path> found = new LinkedHashMap<>();
    List<String> kinds = new ArrayList<>();
    for (String address : site.someOfEachKind()) {
      for (Element figure : Jsoup.parse(site.file(address)).select("figure.chart")) {
        String kind = figure.className().replaceFirst(".*chart-(\\w+).*", "$1");
        if (!kinds.contains(kind)) {
          kinds.add(kind);
          found.put(kind + " " + figure.id(), site.file(address));
        }
      }
    }
    return found;
  }

  private static void told(Element figure, Path charts, String kind, String id) throws IOException {
    changed(charts.resolve(id + ".csv"), figure, OneFrameManyFacesTest::lastDigit);
    changed(
        charts.resolve(id + ".metadata.json"),
        figure,
        text -> text.replaceFirst("\"name\":\"(\\w+)\"", "\"name\":\"other\""));
    Element cell = figure.select("tbody td.number").last();
    String was = cell.text();
    cell.text(was.equals("not released") ? "0" : lastDigit(was));
    assertTold(charts, figure, "a cell of the table");
    cell.text("not released");
    assertTold(charts, figure, "a cell said not to be released");
    cell.text(was);
    Element rows = figure.selectFirst("tbody");
    Element first = rows.child(0);
    rows.appendChild(first);
    assertTold(charts, figure, "the order of rows");
    rows.prependChild(first);
    if (!kind.equals("table")) {
      changed(charts.resolve(id + ".json"), figure, text -> value(kind, text));
      changed(
          charts.resolve(id + ".json"),
          figure,
          text -> text.replaceFirst("\"cells\":\\[\"", "\"cells\":[\"Not "));
      changed(
          charts.resolve(id + ".svg"),
          figure,
          text -> text.replaceFirst(" d=\"M(\\d)", " d=\"M9$1"));
      changed(charts.resolve(id + ".metadata.json"), figure, OneFrameManyFacesTest::said);
      mark(figure, charts, kind);
    }
  }

  /** Moves one mark of the drawing in the page. */
  private static void mark(Element figure, Path charts, String kind) {
    Element svg = figure.selectFirst(".chart-wide svg");
    if (kind.equals("line") || kind.equals("bar") || kind.equals("map")) {
      Element path =
          svg.select(kind.equals("line") ? "path[stroke-width^=2]" : "path").stream()
              .filter(p -> !kind.equals("map") || p.attr("d").matches(".*[aA][\\d.]+ .*"))
              .filter(p -> !kind.equals("bar") || p.attr("d").endsWith("z"))
              .reduce((a, b) -> b)
              .orElseThrow();
      String was = path.attr("d");
      path.attr("d", moved(was, kind));
      assertFalse(was.equals(path.attr("d")), was);
      assertTold(charts, figure, kind + ": a path");
      path.attr("d", was);
    } else {
      Element disc = svg.select("circle").last();
      String was = disc.attr("cx");
      disc.attr("cx", String.valueOf(Double.parseDouble(was) + 1));
      assertTold(charts, figure, kind + ": a disc");
      disc.attr("cx", was);
    }
  }

  private static String moved(String data, String kind) {
    return switch (kind) {
      case "bar" -> data.replaceFirst("h(-?\\d)", "h1$1");
      case "map" -> data.replaceFirst("([aA])([\\d.]+)", "$19$2");
      default -> data.replaceFirst("^M([\\d.]+) ([\\d.]+)", "M$1 1$2");
    };
  }

  /** Changes the first value of the first series that carries any. */
  private static String value(String kind, String json) {
    String place =
        kind.equals("map")
            ? "(\"symbolSize\":)([\\d.]+)"
            : "(\"value\":(?:\\[[\\d.]+,)?)(-?[\\d.]+)";
    Matcher found = Pattern.compile(place).matcher(json);
    int from = json.indexOf("\"series\":");
    assertTrue(found.find(from), json);
    return json.substring(0, found.start(2))
        + "9"
        + json.substring(found.start(2)).replaceFirst("^-", "");
  }

  /** Another amount in the description: the last one, as far from all others as can be. */
  private static String said(String metadata) {
    int from = metadata.indexOf("\"description\":");
    int to = metadata.indexOf("\"page\":", from);
    String words = metadata.substring(from, to);
    return metadata.substring(0, from)
        + words.replaceFirst("(.*\\D)(\\d[\\d,.]*\\d)(?=\\D*$)", "$1987654$2")
        + metadata.substring(to);
  }

  private static void changed(Path file, Element figure, UnaryOperator<String> change)
      throws IOException {
    String was = Files.readString(file);
    String is = change.apply(was);
    assertFalse(was.equals(is), file.toString());
    Files.writeString(file, is);
    assertTold(file.getParent(), figure, file.getFileName().toString());
    Files.writeString(file, was);
  }

  private static void assertTold(Path charts, Element figure, String what) {
    assertFalse(ChartFaces.differences(charts.getParent(), figure).isEmpty(), "not told: " + what);
  }

  /** The text with its last digit another one. */
  private static String lastDigit(String text) {
    Matcher digit = Pattern.compile("(?s)(.*)(\\d)(.*)").matcher(text);
    assertTrue(digit.matches(), text);
    return digit.group(1) + (Integer.parseInt(digit.group(2)) + 5) % 10 + digit.group(3);
  }
}
