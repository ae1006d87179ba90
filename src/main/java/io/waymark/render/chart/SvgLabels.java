package io.waymark.render.chart;

import io.waymark.render.chart.TextMetrics.Weight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Reads the labels of a finished drawing and the room that each takes. It goes from tag to tag
 * without a tree: a map has hundreds of labels, and a site thousands of charts.
 */
final class SvgLabels {
  /** How far letters reach over and under their baseline, in parts of the font's size. */
  private static final double ASCENT = 0.72;

  private static final double DESCENT = 0.2;

  /** Where the baseline is of words whose middle is at y. */
  private static final double MIDDLE = 0.35;

  private static final Map<String, String> ESCAPES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#xa0;", "\u00a0");

  private final TextMetrics metrics;
  private final List<DrawnLabel> labels = new ArrayList<>();

  private SvgLabels(TextMetrics metrics) {
    this.metrics = metrics;
  }

  /** What a text takes from the group around it. */
  private record Style(String size, String weight, String anchor) {
    Style within(String tag) {
      return new Style(
          attribute(tag, "font-size", size),
          attribute(tag, "font-weight", weight),
          attribute(tag, "text-anchor", anchor));
    }
  }

  /** The labels in the order they are drawn. */
  static List<DrawnLabel> of(String svg, TextMetrics metrics) {
    SvgLabels reader = new SvgLabels(metrics);
    reader.read(svg);
    return reader.labels;
  }

  private void read(String svg) {
    Deque<Style> groups = new ArrayDeque<>();
    groups.push(new Style(String.valueOf(Canvas.FONT), "", ""));
    int end;
    for (int open = svg.indexOf('<'); open >= 0; open = svg.indexOf('<', end)) {
      end = svg.indexOf('>', open) + 1;
      if (svg.startsWith("<g", open) && !svg.startsWith("/>", end - 2)) {
        groups.push(groups.peek().within(svg.substring(open, end)));
      } else if (svg.startsWith("</g", open)) {
        groups.pop();
      } else if (svg.startsWith("<text", open)) {
        String words = plain(svg.substring(end, svg.indexOf('<', end))).strip();
        if (!words.isEmpty()) {
          String tag = svg.substring(open, end);
          labels.add(label(tag, groups.peek().within(tag), words));
        }
      }
    }
  }

  private DrawnLabel label(String tag, Style style, String words) {
    double size = Double.parseDouble(style.size);
    boolean bold = style.weight.equals("bold") || style.weight.matches("[6-9]00");
    double width = metrics.width(words, size, bold ? Weight.SEMIBOLD : Weight.REGULAR);
    double x = number(tag, "x");
    double left =
        switch (style.anchor) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    boolean central = !attribute(tag, "dy", "").isEmpty();
    double baseline = number(tag, "y") + (central ? MIDDLE * size : 0);
    return new DrawnLabel(
        words,
        left,
        baseline - ASCENT * size,
        left + width,
        baseline + DESCENT * size,
        !attribute(tag, "transform", "").isEmpty());
  }

  private static double number(String tag, String key) {
    return Double.parseDouble(attribute(tag, key, "0"));
  }

  private static String attribute(String tag, String key, String otherwise) {
    String before = " " + key + "=\"";
    int at = tag.indexOf(before);
    return at < 0
        ? otherwise
        : tag.substring(at + before.length(), tag.indexOf('"', at + before.length()));
  }

  private static String plain(String escaped) {
    if (escaped.indexOf('&') < 0) {
      return escaped;
    }
    String text = escaped;
    for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
      text = text.replace(escape.getKey(), escape.getValue());
    }
    return text.replace("&amp;", "&");
  }
}
