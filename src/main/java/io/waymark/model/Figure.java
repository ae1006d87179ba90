package io.waymark.model;

import io.waymark.source.Span;

/**
 * A named value that a page computes from datasets.
 *
 * @param name how prose refers to it, as {@code {{name}}}
 * @param expression how it is computed
 * @param declared where the name stands in front matter
 */
public record Figure(String name, Expression expression, Span declared) {}
