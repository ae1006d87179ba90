package io.waymark.render.chart;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of charts' colours mean in light, for drawings that leave the page.
 *
 * <p>A site's style sheets say so first: {@code --chart-accent: #0b6f65}. A name that they don't
 * define, or not as a hexadecimal colour, has Waymark's own.
 */
public final class Palette {
  /** Waymark's own colours. */
  public static final Palette BUILT_IN =
      new Palette(
          Map.ofEntries(
              Map.entry("accent", "#a3391b"),
              Map.entry("context", "#8d8a83"),
              Map.entry("text", "#1f1d1a"),
              Map.entry("muted", "#66625a"),
              Map.entry("grid", "#e0dcd3"),
              Map.entry("land", "#e9e5dc"),
              Map.entry("paper", "#ffffff"),
              Map.entry("1", "#a3391b"),
              Map.entry("2", "#2c6a8f"),
              Map.entry("3", "#a67c00"),
              Map.entry("4", "#5b7f3a"),
              Map.entry("5", "#7a4d8c"),
              Map.entry("6", "#4f5b66")));

  private static final Pattern DEFINED =
      Pattern.compile("--chart-([a-z0-9]+):\\s*(#(?:[0-9a-fA-F]{3}){1,2})\\s*[;}]");
  private static final Pattern USED = Pattern.compile("var\\(--chart-([a-z0-9]+)\\)");

  private final Map<String, String> colours;

  private Palette(Map<String, String> colours) {
    this.colours = Map.copyOf(colours);
  }

  /** With the colours that a style sheet defines; of several definitions the first, for light. */
  public static Palette of(String styleSheet) {
    Map<String, String> colours = new TreeMap<>();
    Matcher defined = DEFINED.matcher(styleSheet);
    while (defined.find()) {
      colours.putIfAbsent(defined.group(1), defined.group(2));
    }
    BUILT_IN.colours.forEach(colours::putIfAbsent);
    return new Palette(colours);
  }

  /** A drawing with colours in place of their names. */
  public String resolve(String svg) {
    return USED.matcher(svg)
        .replaceAll(used -> colours.getOrDefault(used.group(1), colours.get("text")));
  }
}
