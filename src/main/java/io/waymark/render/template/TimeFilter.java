package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.model.Html;
import java.util.List;
import java.util.Map;

/** {@code | time}: a date for readers and machines, as a {@code time} element. */
final class TimeFilter implements Filter {
  private final DateFilter words;
  private final DateFilter machine;

  TimeFilter(DateFilter words, DateFilter machine) {
    this.words = words;
    this.machine = machine;
  }

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
    Object day = machine.apply(input, arguments, self, context, line);
    Html told = Html.text(words.apply(input, arguments, self, context, line).toString());
    return Html.trusted("<time datetime=\"" + day + "\">" + told + "</time>");
  }
}
