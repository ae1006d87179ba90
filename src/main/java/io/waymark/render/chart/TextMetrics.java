package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Widths of text in one of Waymark's own faces. */
public final class TextMetrics {
  /** Weights that charts use. */
  public enum Weight {
    REGULAR,
    SEMIBOLD
  }

  /** An advance for characters that the font lacks: as wide as a wide letter. */
  private static final int UNKNOWN = 700;

  /** By weight and code point, up to the last that the font has; 0 where it lacks one. */
  private final int[][] advances;

  private TextMetrics(int[][] advances) {
    this.advances = advances;
  }

  /** Of Public Sans, which charts are set in. */
  public static TextMetrics read() {
    return read("public-sans-advances.txt");
  }

  /** Of the display face, which has one weight. */
  public static TextMetrics display() {
    return read("display-advances.txt");
  }

  private static TextMetrics read(String table) {
    List<int[]> lines =
        Resources.lines(table).stream()
            .map(line -> Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray())
            .toList();
    int end = lines.stream().mapToInt(line -> line[0]).max().orElse(0) + 1;
    int[][] advances = new int[Weight.values().length][end];
    for (int[] line : lines) {
      for (Weight weight : Weight.values()) {
        advances[weight.ordinal()][line[0]] = line[Math.min(1 + weight.ordinal(), line.length - 1)];
      }
    }
    return new TextMetrics(advances);
  }

  /** Whether the face has every character of a text. */
  public boolean covers(String text) {
    int[] known = advances[0];
    return text.codePoints().allMatch(code -> code < known.length && known[code] > 0);
  }

  /** The width of a line of text at a font size, both in pixels. */
  public double width(String text, double size, Weight weight) {
    int[] known = advances[weight.ordinal()];
    int sum = 0;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      int advance = code < known.length ? known[code] : 0;
      sum += advance == 0 ? UNKNOWN : advance;
      i += Character.charCount(code);
    }
    return sum * size / 1000;
  }

  public double width(String text, double size) {
    return width(text, size, Weight.REGULAR);
  }

  /**
   * Breaks text between words into lines no wider than {@code limit}; the last is cut if it must.
   */
  public List<String> wrap(String text, double limit, double size, Weight weight, int maxLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String[] words = text.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      String longer = line.isEmpty() ? words[i] : line + " " + words[i];
      if (line.isEmpty() || width(longer, size, weight) <= limit) {
        line.setLength(0);
        line.append(longer);
      } else if (lines.size() == maxLines - 1) {
        String rest = String.join(" ", List.of(words).subList(i, words.length));
        lines.add(cut(line + " " + rest, limit, size, weight));
        return lines;
      } else {
        lines.add(cut(line.toString(), limit, size, weight));
        line.setLength(0);
        line.append(words[i]);
      }
    }
    lines.add(cut(line.toString(), limit, size, weight));
    return lines;
  }

  private String cut(String text, double limit, double size, Weight weight) {
    if (width(text, size, weight) <= limit) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end).strip() + "…", size, weight) > limit) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }
}
