package io.waymark.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pebble's own extensions, less what could turn escaping off, call Java, depend on the machine's
 * locale or files, or keep state from one page to the next.
 */
final class OnlyData extends ExtensionCustomizer {
  // "from" registers macros on the compiled template while it renders: a second page fails on it
  private static final Set<String> TAGS =
      Set.of("autoescape", "cache", "flush", "from", "parallel");
  private static final Set<String> FILTERS =
      Set.of("raw", "date", "numberformat", "format", "base64encode", "base64decode", "sha256");
  private static final Set<String> FUNCTIONS = Set.of("i18n");

  OnlyData(Extension extension) {
    super(extension);
  }

  @Override
  public List<TokenParser> getTokenParsers() {
    List<TokenParser> own = super.getTokenParsers();
    if (own == null) {
      return null;
    }
    var kept = new ArrayList<>(own);
    kept.removeIf(parser -> TAGS.contains(parser.getTag()));
    return kept;
  }

  @Override
  public Map<String, Filter> getFilters() {
    return without(super.getFilters(), FILTERS);
  }

  @Override
  public Map<String, Function> getFunctions() {
    return without(super.getFunctions(), FUNCTIONS);
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    List<AttributeResolver> own = super.getAttributeResolver();
    return own == null || own.isEmpty() ? own : List.of(new DataAttributes());
  }

  private static <T> Map<String, T> without(Map<String, T> own, Set<String> names) {
    if (own == null) {
      return null;
    }
    var kept = new TreeMap<>(own);
    kept.keySet().removeAll(names);
    return kept;
  }
}
