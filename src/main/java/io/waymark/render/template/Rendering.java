package io.waymark.render.template;

import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One page being rendered: where it reads, who asked, and the templates it has used so far.
 *
 * @param used by name as written in {@code include} and {@code extends}
 */
record Rendering(
    TemplateLookup lookup,
    TemplateFunctions functions,
    Map<String, Object> context,
    Span caller,
    Map<String, Source> used) {

  Rendering(
      TemplateLookup lookup,
      TemplateFunctions functions,
      Map<String, Object> context,
      Span caller) {
    this(lookup, functions, context, caller, new TreeMap<>());
  }

  /** The template of a name, remembered as used. */
  Optional<Source> open(String name) {
    Optional<Source> found = stays(name) ? lookup.find(path(name)) : Optional.empty();
    found.ifPresent(source -> used.put(name, source));
    return found;
  }

  static String path(String name) {
    return "templates/" + (name.endsWith(".peb") ? name : name + ".peb");
  }

  private static boolean stays(String name) {
    return !name.isEmpty()
        && !name.startsWith("/")
        && name.indexOf('\\') < 0
        && !("/" + name + "/").contains("/../")
        && !("/" + name + "/").contains("/./");
  }
}
