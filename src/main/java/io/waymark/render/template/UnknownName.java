package io.waymark.render.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.waymark.diagnostic.DidYouMean;
import java.util.Collection;
import java.util.Optional;

/**
 * A key that isn't there, with the ones that are; Pebble's {@code default} and {@code is defined}
 * know how to answer it.
 */
final class UnknownName extends AttributeNotFoundException {
  private static final long serialVersionUID = 1L;

  private final String advice;

  UnknownName(String name, Collection<String> known, int line, String template) {
    super(null, "There is no \"" + name + "\" here.", name, line, template);
    this.advice = DidYouMean.hint(name, known).orElse(null);
  }

  Optional<String> advice() {
    return Optional.ofNullable(advice);
  }
}
