package io.waymark.site.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is published of one chart, compared with the rows of its download. */
final class ChartFaces {
  private final Path folder;
  private final Element figure;
  private final String kind;
  private final List<String> found = new ArrayList<>();

  private ChartFaces(Path folder, Element figure) {
    this.folder = folder;
    this.figure = figure;
    this.kind =
        figure.classNames().stream()
            .filter(name -> name.startsWith("chart-"))
            .findFirst()
            .orElseThrow()
            .substring("chart-".length());
  }

  /**
   * How the faces of a chart differ, one sentence each.
   *
   * @param folder that of the chart's page
   * @param figure as the page has it
   */
  static List<String> differences(Path folder, Element figure) {
    ChartFaces faces = new ChartFaces(folder, figure);
    faces.compare();
    return faces.found.stream().map(what -> figure.id() + ": " + what).toList();
  }

  private void compare() {
    Frame frame = Frame.read(file("csv"));
    JsonNode metadata = JsonMapper.shared().readTree(file("metadata.json"));
    found.addAll(TableFace.differences(frame, figure.selectFirst("table")));
    List<String> told =
        metadata.get("columns").valueStream().map(c -> c.get("name").asString()).toList();
    if (!told.equals(frame.header())) {
      found.add("metadata name " + told + ", the download " + frame.header());
    }
    titles(metadata);
    addresses(metadata);
    JsonNode options = kind.equals("table") ? null : JsonMapper.shared().readTree(file("json"));
    found.addAll(
        WordsFace.differences(
            frame,
            metadata.get("description").asString(),
            metadata.get("subtitle").asString(),
            others(metadata, options)));
    if (options != null) {
      told(options);
      drawings(frame, options);
    }
  }

  /** What a reader is told at a mark are the cells of its row in the table. */
  private void told(JsonNode options) {
    List<List<String>> cells =
        options
            .get("rows")
            .valueStream()
            .map(row -> row.get("cells").valueStream().map(JsonNode::asString).toList())
            .toList();
    List<List<String>> table =
        figure.select("tbody tr").stream().map(row -> row.children().eachText()).toList();
    if (!cells.equals(table)) {
      found.add("the words for interaction are not those of the table");
    }
  }

  private Path file(String ending) {
    return folder.resolve("charts/" + figure.id() + "." + ending);
  }

  private void titles(JsonNode metadata) {
    List<String> told =
        metadata
            .get("columns")
            .valueStream()
            .filter(c -> !c.get("name").asString().endsWith("_state"))
            .map(c -> c.get("title").asString())
            .toList();
    List<String> shown = new ArrayList<>();
    for (Element head : figure.select("thead th")) {
      Element bare = head.clone();
      bare.select(".unit").remove();
      shown.add(bare.text());
    }
    if (!told.equals(shown)) {
      found.add("metadata title the columns " + told + ", the table " + shown);
    }
  }

  private void addresses(JsonNode metadata) {
    for (String key : List.of("csv", "svg")) {
      boolean there = Files.exists(file(key));
      boolean said =
          Optional.ofNullable(metadata.get(key))
              .map(a -> a.asString().endsWith("/charts/" + figure.id() + "." + key))
              .orElse(false);
      if (there != said) {
        found.add("metadata and files don't agree that there is a " + key);
      }
    }
  }

  private void drawings(Frame frame, JsonNode options) {
    for (String width : List.of("wide", "narrow")) {
      JsonNode option = options.get(width).get("option");
      found.addAll(OptionFace.differences(frame, kind, option));
      Element svg = figure.selectFirst(".chart-" + width + " svg");
      found.addAll(DrawnFace.differences(frame, kind, new Marks(svg), option));
    }
    Element alone = Jsoup.parse(read(file("svg")), "", Parser.xmlParser()).selectFirst("svg > g");
    if (!drawn(alone).equals(drawn(figure.selectFirst(".chart-wide svg")))) {
      found.add("the drawing that stands alone is not the one in the page");
    }
  }

  /** Each mark and word of a drawing with its place, whatever its color. */
  private static List<String> drawn(Element drawing) {
    List<String> all = new ArrayList<>();
    for (Element mark : drawing.select("path, circle, rect, line, text")) {
      StringBuilder told = new StringBuilder(mark.normalName()).append(' ').append(mark.text());
      for (String key : List.of("d", "cx", "cy", "r", "x", "y", "width", "height")) {
        told.append(' ').append(mark.attr(key));
      }
      all.add(told.toString());
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Titles of columns, and words that an editor put at places of a line chart. */
  private static List<String> others(JsonNode metadata, JsonNode options) {
    List<String> all = new ArrayList<>();
    metadata.get("columns").forEach(column -> all.add(column.get("title").asString()));
    if (options != null) {
      for (JsonNode series : options.get("wide").get("option").get("series")) {
        if (series.has("markLine")) {
          for (JsonNode item : series.get("data")) {
            String words = item.get("label").get("text").asString().replace('\n', ' ');
            all.add(words);
            all.add(words.replaceFirst("^\\d{4}: ", ""));
          }
        }
      }
    }
    return all;
  }
}
