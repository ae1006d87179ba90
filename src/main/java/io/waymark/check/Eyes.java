package io.waymark.check;

import io.waymark.model.Rgb;

/**
 * The ways in which readers see colours. Those of readers who lack one of the three kinds of cones
 * are simulated as by Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency" (IEEE Transactions on Visualization and Computer Graphics
 * 15, 2009), with their matrices for a severity of 1, which work on parts of light.
 */
enum Eyes {
  ANY("any reader", 1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      "readers with protanopia (no cones for red)",
      0.152286,
      1.052583,
      -0.204868,
      0.114503,
      0.786281,
      0.099216,
      -0.003882,
      -0.048116,
      1.051998),
  DEUTERANOPIA(
      "readers with deuteranopia (no cones for green)",
      0.367322,
      0.860646,
      -0.227968,
      0.280085,
      0.672501,
      0.047413,
      -0.011820,
      0.042940,
      0.968881),
  TRITANOPIA(
      "readers with tritanopia (no cones for blue)",
      1.255528,
      -0.076749,
      -0.178779,
      -0.078411,
      0.930809,
      0.147602,
      0.004733,
      0.691367,
      0.303900);

  private final String whose;
  private final double[] matrix;

  Eyes(String whose, double... matrix) {
    this.whose = whose;
    this.matrix = matrix;
  }

  /** Who sees so. */
  String whose() {
    return whose;
  }

  /** How far apart two colours look, in hundredths of Oklab's distance. */
  double distance(Rgb one, Rgb other) {
    return seen(one).distance(seen(other));
  }

  private Oklab seen(Rgb rgb) {
    double red = Rgb.light(rgb.red());
    double green = Rgb.light(rgb.green());
    double blue = Rgb.light(rgb.blue());
    return Oklab.ofLight(
        part(0, red, green, blue), part(3, red, green, blue), part(6, red, green, blue));
  }

  private double part(int row, double red, double green, double blue) {
    double sum = matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue;
    return Math.max(0, Math.min(1, sum));
  }
}
