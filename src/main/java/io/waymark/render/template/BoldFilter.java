package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.util.List;
import java.util.Map;

/** {@code | bold}: words that stand out inside a message. */
final class BoldFilter implements Filter {
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
    if (input == null) {
      return null;
    }
    Html words = input instanceof Html html ? html : Html.text(input.toString());
    return Html.trusted("<b>" + words + "</b>");
  }
}
