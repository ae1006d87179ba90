package io.waymark.model;

import io.waymark.source.Span;

/**
 * An address that was published once and that readers may have kept.
 *
 * @param route the address
 * @param gone whether the editors gave it up for good
 * @param span its line in the list
 */
public record ListedAddress(Route route, boolean gone, Span span) {}
