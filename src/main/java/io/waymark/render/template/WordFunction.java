package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.language.Language;
import io.waymark.model.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code word("footer.published", site=site.name)}: interface words in the site's language. Markup
 * among the values stays markup, and the whole is then markup as well.
 */
final class WordFunction implements Function {
  /** What Pebble calls an argument without a name. */
  private static final String FIRST = "0";

  private final Language language;

  WordFunction(Language language) {
    this.language = language;
  }

  /** None, so that Pebble hands over whatever names a template gives. */
  @Override
  public List<String> getArgumentNames() {
    return null;
  }

  @Override
  public Object execute(
      Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
    String key = String.valueOf(given.get(FIRST));
    if (!language.keys().contains(key)) {
      throw new TemplateFault(
          Code.UNKNOWN_MESSAGE,
          "There is no message \"" + key + "\".",
          key,
          DidYouMean.hint(key, language.keys()),
          line,
          self.getName());
    }
    for (String place : language.places(key)) {
      if (given.get(place) == null) {
        throw new TemplateFault(
            Code.TEMPLATE_FAILED,
            "The message \"" + key + "\" isn't given a value for \"" + place + "\".",
            key,
            Optional.of("Write word(\"" + key + "\", " + place + "=…)."),
            line,
            self.getName());
      }
    }
    boolean markup = given.values().stream().anyMatch(value -> value instanceof Html);
    return markup ? Html.trusted(escaped(key, given)) : language.write(key, given, text -> text);
  }

  private String escaped(String key, Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>();
    given.forEach(
        (name, value) ->
            values.put(
                name,
                value instanceof Number || value instanceof Html
                    ? value
                    : Html.text(String.valueOf(value)).markup()));
    return language.write(key, values, text -> Html.text(text).markup());
  }
}
