package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** {@code | plain}: the words of markup without its tags, for attributes and titles. */
final class PlainFilter implements Filter {
  @Override
  public List<String> getArgumentNames() {
    return List.of();
  }

  @Override
  public Object apply(
      Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    return input instanceof Html html ? Jsoup.parseBodyFragment(html.markup()).text() : input;
  }
}
