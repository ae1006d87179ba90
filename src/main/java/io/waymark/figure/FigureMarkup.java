package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A figure as it is printed: words for readers, and the markup that ties them to their data.
 *
 * @param text what readers see, for titles, descriptions and feeds
 * @param html the same as a {@code <data>} element
 * @param read the data behind it
 */
public record FigureMarkup(String text, Html html, Read read) {

  /** Prints a figure where it is used, or tells why it can't be printed so. */
  public static Outcome<FigureMarkup> of(FigureUse use, Computed computed, Language language) {
    String name = use.format().orElse(QuantityFormat.PEOPLE.id());
    var format =
        use.format().isEmpty() ? Optional.of(QuantityFormat.PEOPLE) : QuantityFormat.named(name);
    if (format.isEmpty()) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.UNKNOWN_FORMAT,
                  use.span().source().find(name, use.span()),
                  "There is no format \"" + name + "\".")
              .hint(DidYouMean.hint(name, QuantityFormat.names())));
    }
    if (computed.value().isEmpty()) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.FIGURE_TYPE,
                  use.span(),
                  "\""
                      + use.name()
                      + "\" can't be printed: it is "
                      + computed.answer().kind()
                      + ".")
              .hint("Print a single value: sum(…), first(…), lookup(…) or cell(…)."));
    }
    Value value = computed.value().get();
    return format.get().fits(value)
        ? Outcome.of(print(value, format.get(), computed.read(), language))
        : Outcome.failure(misfit(use, name, value, format.get()));
  }

  private static Diagnostic misfit(FigureUse use, String name, Value value, QuantityFormat format) {
    boolean byUnit = value instanceof Quantity q && !format.fits(q.unit());
    String what =
        byUnit
            ? "counted in " + Units.named(((Quantity) value).unit()) + ", which has no format \""
            : new Answer.One(value).kind() + ", which can't be printed as \"";
    return Diagnostic.of(
            Code.FIGURE_TYPE,
            use.span().source().find(name, use.span()),
            "\"" + use.name() + "\" is " + what + name + "\".")
        .hint(
            switch (format) {
              case ORDINAL -> "A place in an order is a whole number from 1, known exactly.";
              case PERIOD -> "It speaks of no one time: leave the format out.";
              case WORDS -> "Words are for counts: leave the format out.";
              case LOWER_FIRST -> "Only words have a first letter: leave the format out.";
              default -> "Leave the format out, or compute ratio(…) or growth(…).";
            });
  }

  /** Prints a value in a format that fits it. */
  public static FigureMarkup print(
      Value value, QuantityFormat format, Read read, Language language) {
    String text = format.print(value, language);
    String datasets =
        read.datasets().stream().map(Dataset::name).distinct().collect(Collectors.joining(" "));
    boolean hidden =
        format == QuantityFormat.PERIOD || value instanceof Quantity q && q.isSuppressed();
    StringBuilder out = new StringBuilder(hidden ? "<span" : "<data").append(" class=\"figure\"");
    if (!hidden) {
      attribute(out, "value", machine(value));
    }
    if (value instanceof Quantity quantity) {
      if (!quantity.unit().equals(Unit.NONE)) {
        attribute(out, "data-unit", quantity.unit().symbol());
      }
      if (quantity.state() != Quantity.State.EXACT) {
        String state = quantity.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        attribute(out, "data-state", state);
      }
    }
    if (!datasets.isEmpty()) {
      attribute(out, "data-dataset", datasets);
    }
    out.append('>').append(Html.text(text)).append(hidden ? "</span>" : "</data>");
    return new FigureMarkup(text, Html.trusted(out.toString()), read);
  }

  private static String machine(Value value) {
    return value instanceof Quantity quantity
        ? quantity.amount().map(NumberText::plain).orElse("")
        : value.plain();
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(Html.text(value)).append('"');
  }
}
