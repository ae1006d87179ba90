package io.waymark.render.chart;

import java.util.Optional;

/**
 * Where a place of the United States lies on a plane of 975 by 610: d3's {@code geoAlbersUsa} at
 * scale 1300, with an inset for Puerto Rico that d3 lacks.
 */
final class AlbersUsa {
  static final double WIDTH = 975;
  static final double HEIGHT = 610;

  private static final double SCALE = 1300;
  private static final double X = 487.5;
  private static final double Y = 305;

  private static final Conic STATES = new Conic(29.5, 45.5, -96, -0.6, 38.7, SCALE, X, Y);
  private static final Conic ALASKA =
      new Conic(55, 65, -154, -2, 58.5, SCALE * 0.35, X - 0.307 * SCALE, Y + 0.201 * SCALE);
  private static final Conic HAWAII =
      new Conic(8, 18, -157, -3, 19.9, SCALE, X - 0.205 * SCALE, Y + 0.212 * SCALE);
  private static final Conic PUERTO_RICO = new Conic(8, 18, -66.45, 0, 18.2, 2080, 905, 562);

  /** A point of the plane. */
  record Point(double x, double y) {}

  private AlbersUsa() {}

  /** The point of a place; empty for places that the map doesn't show. */
  static Optional<Point> project(double latitude, double longitude) {
    Conic part = part(latitude, longitude);
    return part == null ? Optional.empty() : Optional.of(part.project(latitude, longitude));
  }

  private static Conic part(double latitude, double longitude) {
    if (latitude > 17.5 && latitude < 18.8 && longitude > -68.5 && longitude < -64.5) {
      return PUERTO_RICO;
    }
    if (latitude > 18 && latitude < 23 && longitude > -161 && longitude < -154) {
      return HAWAII;
    }
    if (latitude > 50 && (longitude < -129 || longitude > 172)) {
      return ALASKA;
    }
    boolean states = latitude > 24 && latitude < 50 && longitude > -125.5 && longitude < -66;
    return states ? STATES : null;
  }

  /** An equal-area conic projection, turned about the earth's axis and centred as d3 does it. */
  private static final class Conic {
    private final double n;
    private final double c;
    private final double rho0;
    private final double turn;
    private final double scale;
    private final double dx;
    private final double dy;

    Conic(
        double south,
        double north,
        double meridian,
        double centreLongitude,
        double centreLatitude,
        double scale,
        double x,
        double y) {
      double sin = Math.sin(Math.toRadians(south));
      this.n = (sin + Math.sin(Math.toRadians(north))) / 2;
      this.c = 1 + sin * (2 * n - sin);
      this.rho0 = Math.sqrt(c) / n;
      this.turn = meridian;
      this.scale = scale;
      double[] centre = raw(centreLongitude, centreLatitude);
      this.dx = x - scale * centre[0];
      this.dy = y + scale * centre[1];
    }

    private double[] raw(double longitude, double latitude) {
      double rho = Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
      double angle = Math.toRadians(longitude) * n;
      return new double[] {rho * Math.sin(angle), rho0 - rho * Math.cos(angle)};
    }

    Point project(double latitude, double longitude) {
      double turned = longitude - turn;
      double[] raw = raw(turned > 180 ? turned - 360 : turned, latitude);
      return new Point(dx + scale * raw[0], dy - scale * raw[1]);
    }
  }
}
