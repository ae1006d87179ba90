package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.diagnostic.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints a date in one form; nothing for no date. */
final class DateFilter implements Filter {
  private final String name;
  private final Function<LocalDate, String> form;

  DateFilter(String name, Function<LocalDate, String> form) {
    this.name = name;
    this.form = form;
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
    if (input instanceof LocalDate date) {
      return form.apply(date);
    }
    throw new TemplateFault(
        Code.TEMPLATE_FAILED,
        "The filter \"" + name + "\" is given \"" + input + "\", which isn't a date.",
        name,
        Optional.empty(),
        line,
        self.getName());
  }
}
