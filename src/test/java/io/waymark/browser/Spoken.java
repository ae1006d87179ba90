package io.waymark.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a screen reader says of a page, in the order in which it says it: made from the tree that
 * the browser hands to assistive technology.
 *
 * @param phrases one after the other
 */
record Spoken(List<Phrase> phrases) {
  private static final Set<String> LANDMARKS =
      Set.of("banner", "navigation", "main", "contentinfo", "search", "region", "complementary");
  private static final Set<String> WHOLE =
      Set.of(
          "link",
          "button",
          "checkbox",
          "combobox",
          "searchbox",
          "textbox",
          "option",
          "radio",
          "slider",
          "DisclosureTriangle",
          "image");
  private static final int ROWS_READ = 3;

  /**
   * One thing said.
   *
   * @param role what it is, in the browser's word
   * @param name what it is called
   * @param more what is said after the name: a description, a level, a number of rows
   * @param target where it leads, or empty
   */
  record Phrase(String role, String name, String more, String target) {
    @Override
    public String toString() {
      String what =
          switch (role) {
            case "StaticText" -> "";
            case "image" -> "graphic, ";
            case "DisclosureTriangle" -> "fold, ";
            default -> LANDMARKS.contains(role) ? role + " landmark, " : role + ", ";
          };
      return (what + name + (more.isEmpty() ? "" : ", " + more)).strip().replaceAll("\\s+", " ");
    }
  }

  static Spoken of(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Accessibility.enable");
    Map<String, JsonObject> nodes = new HashMap<>();
    JsonObject root = null;
    for (JsonElement element :
        session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      JsonObject node = element.getAsJsonObject();
      nodes.put(node.get("nodeId").getAsString(), node);
      root = root == null ? node : root;
    }
    session.detach();
    List<Phrase> phrases = new ArrayList<>();
    say(root, nodes, phrases);
    return new Spoken(phrases);
  }

  Stream<Phrase> of(String role) {
    return phrases.stream().filter(phrase -> phrase.role().equals(role));
  }

  private static void say(JsonObject node, Map<String, JsonObject> nodes, List<Phrase> phrases) {
    String role = node.get("ignored").getAsBoolean() ? "" : text(node, "role");
    List<JsonObject> children = children(node, nodes);
    if (role.equals("StaticText") || WHOLE.contains(role)) {
      phrases.add(new Phrase(role, text(node, "name"), text(node, "description"), url(node)));
      return;
    }
    if (role.equals("heading")) {
      phrases.add(new Phrase(role, text(node, "name"), "level " + property(node, "level"), ""));
      children.forEach(child -> sayLinks(child, nodes, phrases));
      return;
    }
    if (role.equals("table")) {
      List<JsonObject> rows = rows(node, nodes);
      phrases.add(new Phrase(role, text(node, "name"), rows.size() + " rows", ""));
      rows.stream().limit(ROWS_READ).forEach(row -> sayRow(row, nodes, phrases));
      rows.stream().skip(ROWS_READ).forEach(row -> sayLinks(row, nodes, phrases));
      return;
    }
    if (LANDMARKS.contains(role) || role.equals("list")) {
      String more = role.equals("list") ? children.size() + " items" : "";
      phrases.add(new Phrase(role, text(node, "name"), more, ""));
    }
    children.forEach(child -> say(child, nodes, phrases));
  }

  private static void sayRow(JsonObject row, Map<String, JsonObject> nodes, List<Phrase> phrases) {
    List<String> cells = new ArrayList<>();
    for (JsonObject cell : children(row, nodes)) {
      cells.add(text(cell, "name"));
    }
    phrases.add(new Phrase("row", String.join("; ", cells), "", ""));
    sayLinks(row, nodes, phrases);
  }

  private static void sayLinks(
      JsonObject node, Map<String, JsonObject> nodes, List<Phrase> phrases) {
    if (!node.get("ignored").getAsBoolean() && WHOLE.contains(text(node, "role"))) {
      phrases.add(
          new Phrase(text(node, "role"), text(node, "name"), text(node, "description"), url(node)));
      return;
    }
    children(node, nodes).forEach(child -> sayLinks(child, nodes, phrases));
  }

  private static List<JsonObject> rows(JsonObject node, Map<String, JsonObject> nodes) {
    List<JsonObject> rows = new ArrayList<>();
    for (JsonObject child : children(node, nodes)) {
      if (text(child, "role").equals("row")) {
        rows.add(child);
      } else {
        rows.addAll(rows(child, nodes));
      }
    }
    return rows;
  }

  private static List<JsonObject> children(JsonObject node, Map<String, JsonObject> nodes) {
    List<JsonObject> children = new ArrayList<>();
    if (node.has("childIds")) {
      node.getAsJsonArray("childIds")
          .forEach(
              id -> {
                JsonObject child = nodes.get(id.getAsString());
                if (child != null) {
                  children.add(child);
                }
              });
    }
    return children;
  }

  private static String text(JsonObject node, String key) {
    return node.has(key) && node.getAsJsonObject(key).has("value")
        ? node.getAsJsonObject(key).get("value").getAsString()
        : "";
  }

  private static String url(JsonObject node) {
    return property(node, "url");
  }

  private static String property(JsonObject node, String name) {
    if (node.has("properties")) {
      for (JsonElement element : node.getAsJsonArray("properties")) {
        JsonObject property = element.getAsJsonObject();
        if (property.get("name").getAsString().equals(name)) {
          return text(property, "value");
        }
      }
    }
    return "";
  }
}
