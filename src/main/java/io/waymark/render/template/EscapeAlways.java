package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.utils.StringUtils;
import io.waymark.model.Html;
import java.util.List;
import java.util.Map;

/**
 * The filter that Pebble puts around everything printed: markup stays, all else is escaped.
 *
 * <p>It extends Pebble's own because only that class is handed what macros made as it stands.
 */
final class EscapeAlways extends EscapeFilter {
  @Override
  public List<String> getArgumentNames() {
    return List.of("strategy");
  }

  @Override
  public Object apply(
      Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    if (input == null || input instanceof SafeString) {
      return input;
    }
    Html html = input instanceof Html markup ? markup : Html.text(StringUtils.toString(input));
    return new SafeString(html.markup());
  }
}
