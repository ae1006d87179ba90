package io.waymark.model;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of a screen, opaque.
 *
 * @param red its part of red, from 0 to 255
 * @param green its part of green
 * @param blue its part of blue
 */
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  private static final Pattern HEXADECIMAL = Pattern.compile("#([0-9a-fA-F]{3}){1,2}");

  /** A colour as style sheets write it in three or six hexadecimal digits. */
  public static Optional<Rgb> parse(String text) {
    if (!HEXADECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.length() == 4 ? text.replaceAll("([^#])", "$1$1") : text;
    int all = Integer.parseInt(digits.substring(1), 16);
    return Optional.of(new Rgb(all >> 16, all >> 8 & 255, all & 255));
  }

  /** As a style sheet writes it, such as {@code #0b5f57}. */
  public String css() {
    return "#" + HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
  }

  /** The colour a share of the way to another, from 0 (this one) to 1 (the other). */
  public Rgb toward(Rgb other, double share) {
    return new Rgb(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  /** How well one can be seen on the other, from 1 to 21: WCAG 2.2's contrast ratio. */
  public double contrast(Rgb other) {
    double mine = luminance();
    double others = other.luminance();
    return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
  }

  /** A part as light, from 0 to 1: sRGB's curve taken back. */
  public static double light(int part) {
    double v = part / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private double luminance() {
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
