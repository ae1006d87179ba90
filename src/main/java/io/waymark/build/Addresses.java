package io.waymark.build;

import io.waymark.model.Route;
import java.net.URI;

/**
 * Addresses as pages write them: absolute within the host, so that they hold from any page and from
 * the 404 page, whatever path the site is published under.
 *
 * @param base where the site is published; ends with a slash
 */
record Addresses(URI base) {
  Addresses {
    if (!base.toString().endsWith("/")) {
      base = URI.create(base + "/");
    }
  }

  /** The path under which the site is published, with a slash at both ends. */
  String basePath() {
    return base.getRawPath();
  }

  /** How a page of this site links to another. */
  String of(Route route) {
    return ofFile(route.path().substring(1));
  }

  /** How a page of this site links to a published file. */
  String ofFile(String path) {
    return basePath() + path;
  }

  /** The one address by which the world should know a published file. */
  URI world(String path) {
    return base.resolve(ofFile(path));
  }

  /** The one address by which the world should know a page. */
  URI canonical(Route route) {
    return base.resolve(of(route));
  }
}
