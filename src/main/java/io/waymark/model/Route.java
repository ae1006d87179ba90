package io.waymark.model;

import java.util.Objects;

/**
 * A page's address inside the site, such as {@code /tracks/technology/}; it begins at the site's
 * root, whatever path the site itself is published under.
 */
public record Route(String path) implements Comparable<Route> {
  public Route {
    Objects.requireNonNull(path);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A route starts with a slash: " + path);
    }
  }

  /** The file that a host serves for this address, such as {@code tracks/technology/index.html}. */
  public String outputPath() {
    String inside = path.substring(1);
    return inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside;
  }

  @Override
  public int compareTo(Route other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
