package io.waymark.site.faces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says of its data: the downloads that it names are there, and it measures
 * what the page's charts show, in their units.
 */
final class DatasetFace {
  private DatasetFace() {}

  /** The datasets that a page's JSON-LD speaks of. */
  static List<JsonNode> datasets(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(JsonMapper.shared().readTree(script.data()), found);
    }
    return found;
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isObject() && node.path("@type").asString("").equals("Dataset")) {
      found.add(node);
    }
    for (JsonNode inner : node) {
      collect(inner, found);
    }
  }

  /**
   * How the datasets differ from the files and charts of their page.
   *
   * @param site where its files are
   * @param home the site's address, which theirs begin with
   */
  static List<String> differences(Path site, String home, Document page, List<JsonNode> datasets) {
    List<String> found = new ArrayList<>();
    Map<String, Set<String>> measured = new HashMap<>();
    for (JsonNode dataset : datasets) {
      for (JsonNode file : dataset.path("distribution")) {
        String address = file.path("contentUrl").asString("");
        boolean there =
            address.startsWith(home)
                && Files.exists(
                    site.resolve(address.substring(home.length()).replaceFirst("^/", "")));
        if (!there) {
          found.add("JSON-LD names the download " + address + ", which isn't there");
        }
      }
      for (JsonNode variable : dataset.path("variableMeasured")) {
        measured
            .computeIfAbsent(variable.path("name").asString(""), name -> new HashSet<>())
            .add(variable.path("unitText").asString(""));
      }
    }
    if (!datasets.isEmpty()) {
      shown(page, site, home, measured, found);
    }
    return found;
  }

  private static void shown(
      Document page,
      Path site,
      String home,
      Map<String, Set<String>> measured,
      List<String> found) {
    String folder =
        page.select("link[rel=canonical]")
            .attr("href")
            .substring(home.length())
            .replaceFirst("^/", "");
    for (Element figure : page.select("figure.chart")) {
      JsonNode columns =
          JsonMapper.shared()
              .readTree(site.resolve(folder + "charts/" + figure.id() + ".metadata.json"))
              .get("columns");
      Set<String> amounts = new HashSet<>();
      for (Element head : figure.select("thead th.number")) {
        Element bare = head.clone();
        bare.select(".unit").remove();
        amounts.add(bare.text());
      }
      for (JsonNode column : columns) {
        String title = column.get("title").asString();
        String unit = column.path("unit").asString("");
        if (amounts.contains(title) && !measured.getOrDefault(title, Set.of()).contains(unit)) {
          found.add("%s: JSON-LD doesn't measure %s in %s".formatted(figure.id(), title, unit));
        }
      }
    }
  }
}
