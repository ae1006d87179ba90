package io.waymark.render.chart;

import io.waymark.model.Rgb;
import io.waymark.model.Token;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import io.waymark.render.style.TokenSheet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the names in drawings mean in light, for drawings that leave the page: the site's design
 * tokens, resolved.
 */
public final class Palette {
  private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
  private static final String SANS = "sans";

  /** Where a site's typeface isn't known on a reader's machine. */
  private static final String FALLBACKS =
      "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

  private final Tokens tokens;

  private Palette(Tokens tokens) {
    this.tokens = tokens;
  }

  public static Palette of(Tokens tokens) {
    return new Palette(tokens);
  }

  /** The colours that drawings need and a site doesn't declare. */
  public static List<String> missing(Tokens tokens) {
    Stream<String> plain =
        Stream.of(
            Paint.ACCENT,
            Paint.CONTEXT,
            Paint.TEXT,
            Paint.MUTED,
            Paint.GRID,
            Paint.LAND,
            Paint.PAPER);
    Stream<String> series =
        IntStream.range(0, Paint.SERIES)
            .boxed()
            .flatMap(
                i -> Stream.of(Paint.series(i), Paint.words(Paint.series(i)), Paint.onSeries(i)));
    return Stream.concat(plain, series)
        .map(paint -> USED.matcher(paint).replaceAll("$1"))
        .filter(name -> tokens.colour(name, Theme.LIGHT).isEmpty())
        .toList();
  }

  /** A drawing with colours in place of their names. */
  public String resolve(String svg) {
    return USED.matcher(svg)
        .replaceAll(
            used -> tokens.colour(used.group(1), Theme.LIGHT).map(Rgb::css).orElse("#000000"));
  }

  /** The typefaces of words in a drawing, as an attribute in double quotes holds them. */
  String families() {
    return tokens.named().get(SANS) instanceof Token.Typeface typeface
        ? TokenSheet.first(typeface) + ", " + FALLBACKS
        : FALLBACKS;
  }
}
