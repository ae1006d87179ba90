package io.waymark.build;

import io.waymark.model.Page;
import io.waymark.render.twin.MarkdownTwin;
import io.waymark.source.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** A page's twin in Markdown, beside it. */
final class PageTwin {
  private final SiteParts parts;
  private final Page page;

  PageTwin(SiteParts parts, Page page) {
    this.parts = parts;
    this.page = page;
  }

  /** Where it is; the page for addresses that lead nowhere is none of the site's, and has none. */
  Optional<String> path() {
    return parts.site().page(page.id()).map(p -> p.route().outputPath() + MarkdownTwin.ENDING);
  }

  /**
   * Writes it, if there is one.
   *
   * @param markup the finished page
   * @param updated the day that the page is of
   */
  void write(String markup, Optional<LocalDate> updated, Span origin) {
    URI address = parts.addresses().canonical(page.route());
    path()
        .ifPresent(
            path -> {
              String twin = MarkdownTwin.of(markup, address, updated, parts.site().language());
              parts.output().write(path, origin, twin.getBytes(StandardCharsets.UTF_8));
            });
  }
}
