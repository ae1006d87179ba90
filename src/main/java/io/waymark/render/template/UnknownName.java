package io.waymark.render.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.waymark.diagnostic.DidYouMean;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A key that isn't there, with the ones that are; Pebble's {@code default} and {@code is defined}
 * know how to answer it.
 */
final class UnknownName extends AttributeNotFoundException {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<? extends Collection<String>> known;

  /**
   * @param known tells the keys that are there, when somebody wants to know
   */
  UnknownName(
      String name, Supplier<? extends Collection<String>> known, int line, String template) {
    super(null, "There is no \"" + name + "\" here.", name, line, template);
    this.known = known;
  }

  Optional<String> advice() {
    return DidYouMean.hint(getAttributeName(), known.get());
  }

  /** Where in Java it was asked for helps nobody, and takes long to find out. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
