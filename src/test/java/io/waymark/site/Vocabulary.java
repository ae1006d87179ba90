package io.waymark.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds JSON-LD against {@code src/test/vocabulary/schema-org.txt}. */
final class Vocabulary {
  private record Property(String domain, List<String> range) {}

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Property> properties = new HashMap<>();

  static Vocabulary read() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    for (String line : Files.readAllLines(Path.of("src/test/vocabulary/schema-org.txt"))) {
      String[] words = line.split(" ");
      if (line.startsWith("type ")) {
        vocabulary.parents.put(words[1], words.length > 2 ? words[3] : "");
      } else if (!line.startsWith("#") && words.length > 3) {
        List<String> range = List.of(words).subList(3, words.length);
        vocabulary.properties.put(words[0], new Property(words[1], range));
      }
    }
    return vocabulary;
  }

  /** What is wrong with a page's JSON-LD, each with its place in it. */
  List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    Map<String, String> named = new HashMap<>();
    for (JsonNode node : document.get("@graph")) {
      if (node.has("@id")) {
        named.put(node.get("@id").stringValue(), node.get("@type").stringValue());
      }
    }
    for (JsonNode node : document.get("@graph")) {
      node(node, node.path("@type").asString(), named, faults);
    }
    return faults;
  }

  private void node(JsonNode node, String place, Map<String, String> named, List<String> faults) {
    String type = node.path("@type").asString();
    if (!parents.containsKey(type)) {
      faults.add(place + ": unknown type " + type);
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      if (name.startsWith("@")) {
        continue;
      }
      Property property = properties.get(name);
      String at = place + "." + name;
      if (property == null) {
        faults.add(at + ": unknown property");
      } else if (!isA(type, property.domain())) {
        faults.add(at + ": doesn't belong to " + type);
      } else {
        for (JsonNode value :
            entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
          value(value, at, property.range(), named, faults);
        }
      }
    }
  }

  private void value(
      JsonNode value,
      String at,
      List<String> range,
      Map<String, String> named,
      List<String> faults) {
    if (value.isObject()) {
      boolean reference = value.size() == 1 && value.has("@id");
      String id = value.path("@id").asString();
      String type = reference ? named.getOrDefault(id, "nothing") : value.path("@type").asString();
      if (range.stream().noneMatch(allowed -> isA(type, allowed))) {
        faults.add(at + ": is " + type + ", but may be " + range);
      }
      if (!reference) {
        node(value, at, named, faults);
      }
    } else if (range.stream().noneMatch(allowed -> isOf(value, allowed))) {
      faults.add(at + ": " + value + " isn't one of " + range);
    }
  }

  private boolean isA(String type, String wanted) {
    String at = type;
    while (at != null && !at.isEmpty()) {
      if (at.equals(wanted)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }

  private static boolean isOf(JsonNode value, String datatype) {
    String text = value.isString() ? value.stringValue() : "";
    return switch (datatype) {
      case "Text" -> value.isString() && !text.isBlank() && !text.contains("{{");
      case "URL" -> text.matches("https?://[^\\s{}]+");
      case "Date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
      case "Duration" -> Set.of("P1Y", "PT1H").contains(text);
      case "Number" -> value.isNumber();
      case "Integer" -> value.isIntegralNumber();
      case "Boolean" -> value.isBoolean();
      default -> false;
    };
  }
}
