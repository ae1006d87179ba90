package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.figure.Scope;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.model.Quantity;
import io.waymark.model.Value;
import io.waymark.render.discovery.StructuredData;
import io.waymark.render.markdown.Inlays;
import io.waymark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The node of a page's JSON-LD that its type declares. In its texts <code>{{name}}</code> is a
 * figure, <code>{name}</code> a field of the page as its template sees it, <code>{card.url}</code>
 * a part of one and <code>{site.name}</code> one of the site's; <code>\{</code> is a brace. A text
 * that is nothing but <code>{{name|amount}}</code> is the number itself. What was not released, or
 * is only known as a bound where a number is due, is not said.
 */
final class PageStructuredData {
  private static final String NAME = "[a-z][a-z0-9_]*";
  private static final Pattern AMOUNT = Pattern.compile("\\{\\{\\s*(" + NAME + ")\\|amount\\s*}}");
  private static final Pattern PART =
      Pattern.compile(
          "\\{\\{\\s*(%1$s)(?:\\|([a-z_]+))?\\s*}}|\\{(%1$s(?:\\.%1$s)*)}|\\\\([{}])"
              .formatted(NAME));

  private final Inlays inlays;
  private final Scope scope;

  PageStructuredData(Inlays inlays, Scope scope) {
    this.inlays = inlays;
    this.scope = scope;
  }

  /**
   * @param view the page as its template sees it, and the site under its name
   */
  Optional<Map<String, Object>> of(Page page, Map<String, Object> view) {
    return page.type()
        .structuredData()
        .map(declared -> StructuredData.node(declared, text -> fill(text, page, view)));
  }

  private Optional<Object> fill(String text, Page page, Map<String, Object> view) {
    Span declared = page.type().declared();
    Matcher amount = AMOUNT.matcher(text);
    if (amount.matches()) {
      return number(amount.group(1), declared);
    }
    Matcher part = PART.matcher(text);
    StringBuilder out = new StringBuilder();
    while (part.find()) {
      String filled;
      if (part.group(1) != null) {
        Optional<String> figure =
            figure(part.group(1), Optional.ofNullable(part.group(2)), declared);
        if (figure.isEmpty()) {
          return Optional.empty();
        }
        filled = figure.get();
      } else {
        filled = part.group(3) != null ? field(part.group(3), view) : part.group(4);
      }
      part.appendReplacement(out, Matcher.quoteReplacement(filled));
    }
    return Optional.of(part.appendTail(out).toString());
  }

  /** The words of a figure; none where it has no answer or its value was not released. */
  private Optional<String> figure(String name, Optional<String> format, Span declared) {
    Outcome<Inlays.Printed> printed =
        inlays.figure(new FigureUse(Optional.empty(), name, format, declared));
    boolean withheld =
        value(name).filter(v -> v instanceof Quantity q && q.isSuppressed()).isPresent();
    return withheld ? Optional.empty() : printed.value().map(Inlays.Printed::plain);
  }

  private Optional<Object> number(String name, Span declared) {
    // Printed to be noted among what the page read.
    figure(name, Optional.empty(), declared);
    return value(name)
        .filter(v -> v instanceof Quantity)
        .map(v -> (Quantity) v)
        .filter(q -> q.state() == Quantity.State.EXACT || q.state() == Quantity.State.ESTIMATE)
        .flatMap(q -> q.amount().map(java.math.BigDecimal::stripTrailingZeros))
        .map(n -> n.scale() < 0 ? n.setScale(0) : n);
  }

  private Optional<Value> value(String name) {
    return scope.figure(name) instanceof Scope.Sought.Found found
        ? found.computed().value()
        : Optional.empty();
  }

  private static String field(String path, Map<String, Object> view) {
    Object value = view;
    for (String name : path.split("\\.")) {
      value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
    if (value instanceof Html html) {
      return Jsoup.parseBodyFragment(html.markup()).text();
    }
    return value == null ? "" : value.toString();
  }
}
