package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.FigureUse;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.render.discovery.StructuredData;
import io.waymark.render.markdown.Inlays;
import io.waymark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A page's JSON-LD: in the texts that its type declares, <code>{{name}}</code> is a figure and
 * <code>{name}</code> a field of the page as its template sees it.
 */
final class PageStructuredData {
  private static final Pattern PART =
      Pattern.compile(
          "\\{\\{\\s*([a-z][a-z0-9_]*)(?:\\|([a-z_]+))?\\s*\\}\\}|\\{([a-z][a-z0-9_]*)\\}");

  private final Inlays inlays;

  PageStructuredData(Inlays inlays) {
    this.inlays = inlays;
  }

  Optional<Html> of(Page page, Map<String, Object> view) {
    return page.type()
        .structuredData()
        .map(declared -> StructuredData.of(declared, text -> fill(text, page, view)));
  }

  private String fill(String text, Page page, Map<String, Object> view) {
    Matcher part = PART.matcher(text);
    StringBuilder out = new StringBuilder();
    while (part.find()) {
      String filled =
          part.group(1) != null
              ? figure(part.group(1), Optional.ofNullable(part.group(2)), page.type().declared())
              : field(view.get(part.group(3)));
      part.appendReplacement(out, Matcher.quoteReplacement(filled));
    }
    return part.appendTail(out).toString();
  }

  private String figure(String name, Optional<String> format, Span declared) {
    Outcome<Inlays.Printed> printed =
        inlays.figure(new FigureUse(Optional.empty(), name, format, declared));
    return printed.value().map(Inlays.Printed::plain).orElse("");
  }

  private static String field(Object value) {
    if (value instanceof Html html) {
      return Jsoup.parseBodyFragment(html.markup()).text();
    }
    return value == null ? "" : value.toString();
  }
}
