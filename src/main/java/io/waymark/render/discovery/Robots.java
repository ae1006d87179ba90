package io.waymark.render.discovery;

import java.net.URI;

/** The site's {@code robots.txt}: everything may be read, and here is the list of it. */
public final class Robots {
  private Robots() {}

  public static String of(URI base) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + base.resolve("sitemap.xml") + "\n";
  }
}
