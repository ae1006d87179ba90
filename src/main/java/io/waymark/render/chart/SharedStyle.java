package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Says once, on a group, what neighbouring marks have in common. */
final class SharedStyle {
  /** Attributes that a mark takes from its group when it has none of its own. */
  private static final List<String> INHERITED =
      List.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "paint-order",
          "font-size",
          "font-weight",
          "font-style",
          "text-anchor");

  private SharedStyle() {}

  static void hoist(Element parent) {
    List<Element> run = new ArrayList<>();
    Map<String, String> style = Map.of();
    for (Element child : List.copyOf(parent.children())) {
      Map<String, String> own = style(child);
      boolean goesOn =
          !run.isEmpty() && run.get(0).tagName().equals(child.tagName()) && own.equals(style);
      if (!goesOn) {
        group(run, style);
        run.clear();
      }
      style = own;
      if (child.childrenSize() == 0 && !own.isEmpty()) {
        run.add(child);
      }
    }
    group(run, style);
  }

  private static Map<String, String> style(Element element) {
    Map<String, String> style = new LinkedHashMap<>();
    for (String key : INHERITED) {
      if (element.hasAttr(key)) {
        style.put(key, element.attr(key));
      }
    }
    return style;
  }

  private static void group(List<Element> run, Map<String, String> style) {
    if (run.size() < 3) {
      return;
    }
    Element group = new Element("g");
    style.forEach(group::attr);
    run.get(0).before(group);
    for (Element element : run) {
      style.keySet().forEach(element::removeAttr);
      group.appendChild(element);
    }
  }
}
