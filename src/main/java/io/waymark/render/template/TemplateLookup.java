package io.waymark.render.template;

import io.waymark.source.Source;
import java.util.Optional;

/**
 * Finds templates by path, such as {@code templates/parts/cards.peb}.
 *
 * <p>Every use of a template goes through it, whether the template was compiled before or not and
 * whether there is one or not: whoever implements it sees all that a page's markup depends on.
 */
@FunctionalInterface
public interface TemplateLookup {
  /** The template at a path, or empty when there is none. */
  Optional<Source> find(String path);

  /** Looks here first and, file by file, in {@code next} for what isn't here. */
  default TemplateLookup or(TemplateLookup next) {
    return path -> find(path).or(() -> next.find(path));
  }
}
