package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.util.List;
import java.util.Map;

/** {@code | link(url)}: words as a link, to stand inside a message. */
final class LinkFilter implements Filter {
  @Override
  public List<String> getArgumentNames() {
    return List.of("url");
  }

  @Override
  public Object apply(
      Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    if (input == null) {
      return null;
    }
    Html words = input instanceof Html html ? html : Html.text(input.toString());
    Html address = Html.text(String.valueOf(arguments.get("url")));
    return Html.trusted("<a href=\"" + address + "\">" + words + "</a>");
  }
}
