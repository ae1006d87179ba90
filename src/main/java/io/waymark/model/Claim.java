package io.waymark.model;

import io.waymark.source.Span;

/**
 * A statement that data can refute.
 *
 * @param statement the words that a reader sees
 * @param condition what must be true of the data for the words to be true
 * @param span the whole construct in the source
 */
public record Claim(String statement, Expression condition, Span span) {}
