package io.waymark.model;

import io.waymark.source.Span;

/**
 * A calculation over figures and datasets as its author wrote it, in the grammar of Pebble's
 * expressions. What it means is the business of the figure package.
 *
 * @param text the expression
 * @param span where it stands; equal in text, save for quoting and folding
 */
public record Expression(String text, Span span) {

  /** The first place of {@code words} inside the expression, or all of it. */
  public Span find(String words) {
    return span.source().find(words, span);
  }
}
