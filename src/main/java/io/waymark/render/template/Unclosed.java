package io.waymark.render.template;

import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the mark that swallowed the rest of a template: Pebble notices only at the end of the file,
 * and names that place.
 */
final class Unclosed {
  private static final Pattern MARK = Pattern.compile("\\{\\{|\\{%|\\{#|\\}\\}|%\\}|#\\}");

  private Unclosed() {}

  static Optional<Span> in(Source source) {
    Matcher mark = MARK.matcher(source.text());
    Optional<Span> open = Optional.empty();
    while (mark.find()) {
      boolean opens = mark.group().startsWith("{");
      if (opens && open.isPresent()) {
        return open;
      }
      open = opens ? Optional.of(source.span(mark.start(), mark.end())) : Optional.empty();
    }
    return open;
  }
}
