package io.waymark.render.chart;

import io.waymark.model.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns ECharts' SVG into markup for a page: named, described, without inline style or counters,
 * and short.
 *
 * <p>Ids become the chart's own, so that neither the order of drawing nor another chart on the page
 * matters. Style goes into presentation attributes, which a strict Content Security Policy allows.
 */
final class SvgFinisher {
  private static final Pattern TRANSLATE =
      Pattern.compile("translate\\((-?[\\d.e-]+)[ ,]+(-?[\\d.e-]+)\\)");
  private static final Pattern MATRIX = Pattern.compile("matrix\\(([^)]*)\\)");
  private static final Pattern EMPTY = Pattern.compile("></(?:circle|path|rect|line|use)>");
  private static final Pattern LOCAL_URL = Pattern.compile("url\\(#([^)]+)\\)");

  /** A circle as ECharts writes it: its one gap is the smaller the larger it is drawn. */
  private static final Pattern UNIT_CIRCLE =
      Pattern.compile("M1 0A1 1 0 1 1 1 -0\\.\\d+A1 1 0 0 1 1 0");

  private static final List<String> KEPT_STYLES =
      List.of("font-size", "font-weight", "font-style", "fill", "stroke", "opacity");
  private static final List<String> DROPPED =
      List.of(
          "pointer-events",
          "xml:space",
          "xmlns:xlink",
          "version",
          "baseProfile",
          "class",
          "cursor");
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "fill-opacity", "1",
          "stroke-opacity", "1",
          "opacity", "1",
          "stroke-width", "1",
          "stroke-linecap", "butt",
          "stroke-dashoffset", "0",
          "text-anchor", "start",
          "font-size", Canvas.FONT + "px",
          "font-weight", "normal");

  private final String id;
  private final TextMetrics metrics;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /**
   * A drawing ready for a page.
   *
   * @param labels all words in it
   */
  record Finished(String svg, List<DrawnLabel> labels) {}

  /**
   * @param id what every id in the drawing begins with; no other drawing's may on the same page
   */
  SvgFinisher(String id, TextMetrics metrics) {
    this.id = id;
    this.metrics = metrics;
  }

  Finished finish(String svg, String title, String description) {
    Document document = Jsoup.parse(svg, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    Element root = document.selectFirst("svg");
    root.select("style, script").remove();
    root.select("[id]").forEach(e -> ids.put(e.id(), id + "-" + (ids.size() + 1)));
    List<Element> all = new ArrayList<>(root.getAllElements());
    all.remove(root);
    all.forEach(this::rewrite);
    root.select("circle[fill-opacity=0]:not([stroke]), circle[r=0]").remove();
    root.select("path[fill=none]:not([stroke])").remove();
    root.select("clipPath [fill]").removeAttr("fill");
    root.select("[fill=none]").removeAttr("fill-opacity");
    root.select("path:not([d]), path[d=''], defs:empty, g:empty").remove();
    dropDefaultBackground(root);
    List<DrawnLabel> labels = DrawnLabel.of(root, metrics);
    SharedStyle.hoist(root);
    return new Finished(written(root, title, description), labels);
  }

  private String written(Element root, String title, String description) {
    StringBuilder inside = new StringBuilder();
    inside
        .append("<title id=\"")
        .append(id)
        .append("-title\">")
        .append(Html.text(title))
        .append("</title>");
    inside
        .append("<desc id=\"")
        .append(id)
        .append("-desc\">")
        .append(Html.text(description))
        .append("</desc>");
    for (Element child : root.children()) {
      inside.append(EMPTY.matcher(child.outerHtml()).replaceAll("/>"));
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
        + root.attr("viewBox")
        + "\" role=\"img\" aria-labelledby=\""
        + id
        + "-title\" aria-describedby=\""
        + id
        + "-desc\" font-family=\"'Public Sans', system-ui, sans-serif\" font-size=\""
        + Canvas.FONT
        + "\">"
        + inside
        + "</svg>";
  }

  private static void dropDefaultBackground(Element root) {
    Element first = root.firstElementChild();
    if (first != null && first.tagName().equals("rect") && first.attr("fill").equals("none")) {
      first.remove();
    }
  }

  private void rewrite(Element element) {
    liftStyle(element);
    DROPPED.forEach(element::removeAttr);
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      String key = attribute.getKey();
      if (key.startsWith("ecmeta")
          || key.startsWith("on")
          || attribute.getValue().equals(DEFAULTS.get(key))) {
        element.removeAttr(key);
      } else if (key.equals("id")) {
        element.attr(key, ids.get(attribute.getValue()));
      } else {
        element.attr(key, localUrls(attribute.getValue()));
      }
    }
    if (element.parent() != null && element.parent().hasClass("chart-land")) {
      return;
    }
    switch (element.tagName()) {
      case "text" -> placeText(element);
      case "path" -> placePath(element);
      default -> shortenNumbers(element);
    }
  }

  private static void liftStyle(Element element) {
    for (String declaration : element.attr("style").split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && KEPT_STYLES.contains(declaration.substring(0, colon).strip())) {
        element.attr(
            declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
      }
    }
    element.removeAttr("style");
  }

  private String localUrls(String value) {
    Matcher matcher = LOCAL_URL.matcher(value);
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement("url(#" + ids.getOrDefault(m.group(1), "") + ")"));
  }

  /** Puts the place of a text into x and y, and its vertical middle into dy. */
  private static void placeText(Element text) {
    double x = number(text, "x");
    double y = number(text, "y");
    Matcher translate = TRANSLATE.matcher(text.attr("transform"));
    if (translate.matches()) {
      x += Double.parseDouble(translate.group(1));
      y += Double.parseDouble(translate.group(2));
      text.removeAttr("transform");
    }
    text.attr("x", SvgNumber.length(x)).attr("y", SvgNumber.length(y));
    if (text.attr("dominant-baseline").equals("central")) {
      text.removeAttr("dominant-baseline").attr("dy", ".35em");
    }
    text.attributes().put("font-size", text.attr("font-size").replace("px", ""));
    if (text.attr("font-size").isEmpty()) {
      text.removeAttr("font-size");
    }
    shortenStroke(text, 1);
  }

  /** Applies moves and scalings to the path itself; a symbol's circle becomes a circle. */
  private static void placePath(Element path) {
    double scale = 1;
    double dx = 0;
    double dy = 0;
    Matcher translate = TRANSLATE.matcher(path.attr("transform"));
    Matcher matrix = MATRIX.matcher(path.attr("transform"));
    if (translate.matches()) {
      dx = Double.parseDouble(translate.group(1));
      dy = Double.parseDouble(translate.group(2));
    } else if (matrix.matches()) {
      String[] m = matrix.group(1).split(",");
      boolean plain =
          Double.parseDouble(m[1]) == 0 && Double.parseDouble(m[2]) == 0 && m[0].equals(m[3]);
      if (!plain) {
        return;
      }
      if (path.attr("fill").equals(Paint.LAND)) {
        groupLand(path);
        return;
      }
      scale = Double.parseDouble(m[0]);
      dx = Double.parseDouble(m[4]);
      dy = Double.parseDouble(m[5]);
    } else if (path.hasAttr("transform")) {
      return;
    }
    path.removeAttr("transform");
    shortenStroke(path, scale);
    if (UNIT_CIRCLE.matcher(path.attr("d")).matches()) {
      path.tagName("circle").removeAttr("d");
      path.attr("cx", SvgNumber.length(dx));
      path.attr("cy", SvgNumber.length(dy));
      path.attr("r", SvgNumber.length(scale));
    } else {
      path.attr("d", PathData.shorten(path.attr("d"), scale, dx, dy));
    }
  }

  /** Puts the land and the borders that follow it into one scaled group, its paths unscaled. */
  private static void groupLand(Element land) {
    Element borders = land.nextElementSibling();
    Element group = new Element("g").attr("class", "chart-land");
    group.attr(
        "transform",
        "scale(" + land.attr("transform").replaceAll("matrix\\(([^,]*),.*", "$1") + ")");
    land.before(group);
    for (Element path : List.of(land, borders)) {
      group.appendChild(path);
      path.removeAttr("transform").attr("d", PathData.shorten(path.attr("d"), 1, 0, 0));
      shortenStroke(path, 1);
    }
  }

  private static void shortenStroke(Element element, double scale) {
    if (element.hasAttr("stroke-width")) {
      String width = SvgNumber.length(number(element, "stroke-width") * scale);
      element.attr("stroke-width", width);
    }
    if (!element.hasAttr("stroke") || element.attr("stroke").equals("none")) {
      List.of("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")
          .forEach(element::removeAttr);
    }
    if (element.attr("stroke-width").equals("1")) {
      element.removeAttr("stroke-width");
    }
  }

  private static void shortenNumbers(Element element) {
    for (String key :
        List.of("x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2")) {
      if (element.hasAttr(key) && element.attr(key).matches("-?[\\d.]+")) {
        element.attr(key, SvgNumber.length(number(element, key)));
      }
    }
    shortenStroke(element, 1);
  }

  private static double number(Element element, String key) {
    String value = element.attr(key);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
