package io.waymark.model;

import io.waymark.source.Span;
import java.util.Optional;

/**
 * A place in text where a figure is printed: {@code {{median_pay|exact}}}.
 *
 * @param page the page whose figure it is, such as {@code tracks/technology}; empty for the page
 *     that the text stands in
 * @param name the figure's name
 * @param format how to print it; empty for the way people would say it
 * @param span the whole construct in the source
 */
public record FigureUse(Optional<String> page, String name, Optional<String> format, Span span) {}
