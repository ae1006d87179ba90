package io.waymark.model;

import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.Map;

/**
 * A Markdown file split in two: typed front matter, and a body that is still text.
 *
 * @param source the file
 * @param fields its front matter as declared by its content type, every page's own keys included
 * @param figures what it computes, by name, in the author's order
 * @param texts what other texts print by name, in the author's order
 * @param bodyStart the offset at which the Markdown begins
 */
public record Document(
    Source source,
    FieldValue.Fields fields,
    Map<String, Figure> figures,
    Map<String, NamedText> texts,
    int bodyStart) {

  /** The place of the Markdown. */
  public Span body() {
    return source.span(bodyStart, source.text().length());
  }
}
