package io.waymark.model;

import io.waymark.source.Span;

/**
 * A text of a page's front matter that its other texts print by name, as {@code {{lede}}}.
 *
 * @param name how other texts refer to it
 * @param text {@code Words} or {@code Variants}
 * @param declared where the name stands in front matter
 */
public record NamedText(String name, FieldValue text, Span declared) {}
