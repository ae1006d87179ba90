package io.waymark.site.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a published drawing consists of, read as a browser would: absolute places in its units. */
final class Marks {
  private static final Pattern STEP = Pattern.compile("([MmLlHhVvAaZz])([^MmLlHhVvAaZz]*)");
  private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)");

  private final Element svg;

  Marks(Element svg) {
    this.svg = svg;
  }

  record Point(double x, double y) {}

  /** Words and where they stand. */
  record Word(String text, double x, double y) {}

  /** A disc or ring. */
  record Disc(double x, double y, double radius, String fill) {}

  /**
   * A path.
   *
   * @param width of its stroke; 0 for a filled one
   * @param points where it goes, each piece by itself
   */
  record Path(double width, String fill, String stroke, List<List<Point>> points) {
    List<Point> all() {
      return points.stream().flatMap(List::stream).toList();
    }

    double left() {
      return all().stream().mapToDouble(Point::x).min().orElseThrow();
    }

    double right() {
      return all().stream().mapToDouble(Point::x).max().orElseThrow();
    }
  }

  List<Word> words() {
    return svg.select("text").stream()
        .map(t -> new Word(t.text(), number(t, "x"), number(t, "y")))
        .toList();
  }

  List<Disc> discs() {
    return svg.select("circle").stream()
        .map(c -> new Disc(number(c, "cx"), number(c, "cy"), number(c, "r"), inherited(c, "fill")))
        .toList();
  }

  List<Path> paths() {
    return svg.select("path").stream()
        .filter(p -> p.closest("g.chart-land") == null)
        .map(Marks::path)
        .toList();
  }

  /** The radii of filled circles in the order they are drawn, also of those written as arcs. */
  List<Double> bubbles(Predicate<String> fill) {
    List<Double> all = new ArrayList<>();
    for (Element mark : svg.select("circle, path")) {
      Matcher arc = Pattern.compile("[Aa]([\\d.]+)").matcher(mark.attr("d"));
      if (fill.test(inherited(mark, "fill"))
          && (mark.normalName().equals("circle") || arc.find())) {
        all.add(mark.hasAttr("r") ? number(mark, "r") : Double.parseDouble(arc.group(1)));
      }
    }
    return all;
  }

  private static Path path(Element element) {
    String stroke = inherited(element, "stroke");
    String width = inherited(element, "stroke-width");
    boolean drawn = !stroke.isEmpty() && !stroke.equals("none");
    return new Path(
        drawn ? width.isEmpty() ? 1 : Double.parseDouble(width) : 0,
        inherited(element, "fill"),
        stroke,
        points(element.attr("d")));
  }

  private static List<List<Point>> points(String data) {
    List<List<Point>> pieces = new ArrayList<>();
    double x = 0;
    double y = 0;
    Matcher step = STEP.matcher(data);
    while (step.find()) {
      char command = step.group(1).charAt(0);
      double[] n =
          NUMBER
              .matcher(step.group(2))
              .results()
              .mapToDouble(r -> Double.parseDouble(r.group()))
              .toArray();
      boolean relative = Character.isLowerCase(command);
      char kind = Character.toUpperCase(command);
      int size = kind == 'H' || kind == 'V' ? 1 : kind == 'A' ? 7 : 2;
      for (int i = 0; kind != 'Z' && i + size <= n.length; i += size) {
        double nextX = kind == 'V' ? (relative ? 0 : x) : n[i + (kind == 'A' ? 5 : 0)];
        double nextY = kind == 'H' ? (relative ? 0 : y) : kind == 'V' ? n[i] : n[i + size - 1];
        x = relative ? x + nextX : nextX;
        y = relative ? y + nextY : nextY;
        if (kind == 'M' && i == 0) {
          pieces.add(new ArrayList<>());
        }
        pieces.get(pieces.size() - 1).add(new Point(x, y));
      }
    }
    return pieces;
  }

  private static String inherited(Element element, String key) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr(key)) {
        return e.attr(key);
      }
    }
    return "";
  }

  private static double number(Element element, String key) {
    return element.hasAttr(key) ? Double.parseDouble(element.attr(key)) : 0;
  }
}
