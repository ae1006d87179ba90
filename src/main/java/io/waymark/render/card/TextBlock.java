package io.waymark.render.card;

import io.waymark.render.chart.TextMetrics;
import io.waymark.render.chart.TextMetrics.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines that fit, as large as they may be.
 *
 * @param size the font's, in pixels
 * @param leading from line to line, in pixels
 */
record TextBlock(List<String> lines, int size, double leading) {
  /** Kerning may widen a line a little beyond the sum of its letters' advances. */
  private static final double SAFE = 0.98;

  /** The room for a text: as many lines of a width as its height holds. */
  record Room(double width, double height, double lineHeight) {}

  double height() {
    return lines.size() * leading;
  }

  /**
   * In the first of the sizes in which all of it fits. Where it fits in none, long words are broken
   * in the last size, and if that isn't enough the text is cut.
   */
  static TextBlock fit(
      String text, TextMetrics metrics, Weight weight, List<Integer> sizes, Room room) {
    double width = room.width() * SAFE;
    for (int size : sizes) {
      TextBlock block = block(text, metrics, weight, size, room);
      boolean whole = block.lines().stream().allMatch(l -> metrics.width(l, size, weight) <= width);
      if (whole && block.height() <= room.height()) {
        return block;
      }
    }
    int last = sizes.get(sizes.size() - 1);
    String broken = broken(text, metrics, weight, last, width);
    int most = (int) Math.max(1, room.height() / (last * room.lineHeight()));
    List<String> lines = metrics.wrap(broken, width, last, weight, most);
    return new TextBlock(lines, last, last * room.lineHeight());
  }

  private static TextBlock block(
      String text, TextMetrics metrics, Weight weight, int size, Room room) {
    List<String> lines = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " " + word;
      if (!lines.isEmpty() && metrics.width(last, size, weight) <= room.width() * SAFE) {
        lines.set(lines.size() - 1, last);
      } else {
        lines.add(word);
      }
    }
    return new TextBlock(lines, size, size * room.lineHeight());
  }

  /** With a hyphen and a space wherever a word is longer than a line. */
  private static String broken(
      String text, TextMetrics metrics, Weight weight, int size, double width) {
    StringBuilder out = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      while (metrics.width(rest, size, weight) > width) {
        int end = rest.length();
        while (end > 1 && metrics.width(rest.substring(0, end) + "-", size, weight) > width) {
          end = rest.offsetByCodePoints(end, -1);
        }
        out.append(rest, 0, end).append("- ");
        rest = rest.substring(end);
      }
      out.append(rest).append(' ');
    }
    return out.toString();
  }
}
