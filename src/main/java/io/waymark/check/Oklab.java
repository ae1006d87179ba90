package io.waymark.check;

import io.waymark.model.Rgb;
import java.util.Optional;

/**
 * A colour by how light it is and which way it leans, in steps that look even: Björn Ottosson's
 * Oklab (2020), with its published matrices.
 *
 * @param lightness from 0 (black) to 1 (white)
 * @param a from green to red
 * @param b from blue to yellow
 */
record Oklab(double lightness, double a, double b) {
  /** Rounding may carry a colour this far past what screens show. */
  private static final double SLACK = 0.0005;

  static Oklab of(Rgb rgb) {
    return ofLight(Rgb.light(rgb.red()), Rgb.light(rgb.green()), Rgb.light(rgb.blue()));
  }

  /** From parts of light, each from 0 to 1. */
  static Oklab ofLight(double red, double green, double blue) {
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** How far another colour is, in hundredths: from 0 to about 100, black to white. */
  double distance(Oklab other) {
    return 100 * Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
  }

  /**
   * A colour of the same hue that is lighter or darker: as strong as this one, or as strong as a
   * screen can show it there.
   */
  Rgb shade(double lighter) {
    for (double strength = 1; strength > 0; strength -= 0.02) {
      Optional<Rgb> rgb = new Oklab(lighter, a * strength, b * strength).rgb();
      if (rgb.isPresent()) {
        return rgb.get();
      }
    }
    int grey = Math.max(0, Math.min(255, part(Math.pow(lighter, 3))));
    return new Rgb(grey, grey, grey);
  }

  /** The screen's colour; empty when no screen can show it. */
  private Optional<Rgb> rgb() {
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    double red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    double green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    double blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    boolean shown = isShown(red) && isShown(green) && isShown(blue);
    return shown ? Optional.of(new Rgb(part(red), part(green), part(blue))) : Optional.empty();
  }

  private static boolean isShown(double light) {
    return light >= -SLACK && light <= 1 + SLACK;
  }

  private static int part(double light) {
    double kept = Math.max(0, Math.min(1, light));
    double v = kept <= 0.0031308 ? 12.92 * kept : 1.055 * Math.pow(kept, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * v);
  }
}
