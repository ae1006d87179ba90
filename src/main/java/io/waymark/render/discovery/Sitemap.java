package io.waymark.render.discovery;

import io.waymark.model.Html;
import java.util.Comparator;
import java.util.List;

/**
 * The site's {@code sitemap.xml}, after the protocol of sitemaps.org. A page has a {@code lastmod}
 * only when its content says of which day it is.
 */
public final class Sitemap {
  private Sitemap() {}

  public static String of(List<Entry> pages) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    pages.stream()
        .sorted(Comparator.comparing(page -> page.address().toString()))
        .forEach(page -> append(page, out));
    return out.append("</urlset>\n").toString();
  }

  private static void append(Entry page, StringBuilder out) {
    out.append("  <url><loc>").append(Html.text(page.address().toString())).append("</loc>");
    page.updated().ifPresent(day -> out.append("<lastmod>").append(day).append("</lastmod>"));
    out.append("</url>\n");
  }
}
