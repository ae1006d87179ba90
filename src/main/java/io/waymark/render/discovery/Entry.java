package io.waymark.render.discovery;

import io.waymark.render.twin.MarkdownTwin;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published page as machines are told of it.
 *
 * @param address its canonical address
 * @param title its title, as plain text
 * @param summary one or two sentences on it, as plain text; may be empty
 * @param reviewed the day an editor last vouched for it
 * @param updated the latest of the reviewed day and the release days of the data it shows
 */
public record Entry(
    URI address,
    String title,
    String summary,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated) {

  /** The address of the page's twin in Markdown. */
  URI markdown() {
    String page = address.toString();
    return URI.create((page.endsWith("/") ? page + "index.html" : page) + MarkdownTwin.ENDING);
  }
}
