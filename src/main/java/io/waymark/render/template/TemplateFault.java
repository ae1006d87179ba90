package io.waymark.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.waymark.diagnostic.Code;
import java.util.Optional;

/** Carries a mistake in a template out of Pebble, to where it becomes a diagnostic. */
final class TemplateFault extends PebbleException {
  private static final long serialVersionUID = 1L;

  private final transient Code code;
  private final String word;
  private final String advice;

  /**
   * @param word what the template says at the place, to find its column by
   * @param line the line, counted from 1, or null where Pebble doesn't tell it
   * @param template the template's name, or null where Pebble doesn't tell it
   */
  TemplateFault(
      Code code,
      String message,
      String word,
      Optional<String> advice,
      Integer line,
      String template) {
    super(null, message, line, template);
    this.code = code;
    this.word = word;
    this.advice = advice.orElse(null);
  }

  Code code() {
    return code;
  }

  String word() {
    return word;
  }

  Optional<String> advice() {
    return Optional.ofNullable(advice);
  }
}
