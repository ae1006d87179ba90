package io.waymark.render.markdown;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.source.Span;
import java.util.List;

/**
 * What a text needs that isn't in it. An empty answer prints what the author wrote; diagnostics of
 * an answer are passed on with the text's own.
 */
public interface Inlays {

  /**
   * A figure or a named text, printed; a text without words is no markup.
   *
   * @param html for the body of a page
   * @param plain for titles, descriptions, feeds and alternative texts
   */
  record Printed(Html html, String plain) {}

  Outcome<Printed> figure(FigureUse use);

  /**
   * The whole charts that each YAML of a run declares; no markup where none of them is shown.
   *
   * @param run chart blocks between which nothing else stands
   */
  Outcome<Html> charts(List<Span> run);

  /** The address for {@code href}: of a page by source path or id, an anchor, or as it stands. */
  Outcome<String> link(String target, Span span);

  /** The address for {@code src}. */
  Outcome<String> image(String target, Span span);
}
