package io.waymark.model;

/**
 * What data should say of a field's value; when they don't, its editor is warned.
 *
 * @param claim true or false of each value, which it calls {@code item}
 * @param otherwise what it means when the claim isn't true, in words
 */
public record Expectation(Expression claim, String otherwise) {}
