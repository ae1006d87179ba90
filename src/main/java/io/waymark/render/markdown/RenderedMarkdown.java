package io.waymark.render.markdown;

import io.waymark.model.Html;
import java.util.List;

/**
 * The body of a page.
 *
 * @param html its markup
 * @param contents its headings, for a table of contents
 */
public record RenderedMarkdown(Html html, List<Entry> contents) {
  public RenderedMarkdown {
    contents = List.copyOf(contents);
  }

  /**
   * A heading of the page.
   *
   * @param anchor its id
   * @param title its words, figures included
   * @param level 2 to 6, as in the markup
   */
  public record Entry(String anchor, String title, int level) {}
}
