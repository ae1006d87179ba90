package io.waymark.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tree of a page that a browser hands to assistive technology. */
final class AccessibilityTree {
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /**
   * @param nodes as the browser's debugging protocol lists them, the root first
   */
  AccessibilityTree(JsonArray nodes) {
    for (JsonElement element : nodes) {
      Node node = new Node(element.getAsJsonObject());
      this.nodes.put(node.json().get("nodeId").getAsString(), node);
    }
  }

  /**
   * One thing on the page.
   *
   * @param json as the browser tells it
   */
  record Node(JsonObject json) {
    /** What it is, or empty where assistive technology passes over it. */
    String role() {
      return json.get("ignored").getAsBoolean() ? "" : value(json, "role");
    }

    String name() {
      return value(json, "name");
    }

    String description() {
      return value(json, "description");
    }

    String property(String name) {
      if (json.has("properties")) {
        for (JsonElement element : json.getAsJsonArray("properties")) {
          JsonObject property = element.getAsJsonObject();
          if (property.get("name").getAsString().equals(name)) {
            return value(property, "value");
          }
        }
      }
      return "";
    }

    private static String value(JsonObject json, String key) {
      return json.has(key) && json.getAsJsonObject(key).has("value")
          ? json.getAsJsonObject(key).get("value").getAsString()
          : "";
    }
  }

  Node root() {
    return nodes.values().iterator().next();
  }

  List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    if (node.json().has("childIds")) {
      for (JsonElement id : node.json().getAsJsonArray("childIds")) {
        Node child = nodes.get(id.getAsString());
        if (child != null) {
          children.add(child);
        }
      }
    }
    return children;
  }

  /** The rows of a table, through whatever groups them. */
  List<Node> rows(Node node) {
    List<Node> rows = new ArrayList<>();
    for (Node child : children(node)) {
      if (child.role().equals("row")) {
        rows.add(child);
      } else {
        rows.addAll(rows(child));
      }
    }
    return rows;
  }

  /** A row's cells, one after the other. */
  String cells(Node row) {
    return children(row).stream().map(Node::name).collect(Collectors.joining("; "));
  }

  /** The words in a node. */
  String words(Node node) {
    return node.role().equals("StaticText")
        ? node.name()
        : children(node).stream().map(this::words).collect(Collectors.joining(" "));
  }
}
