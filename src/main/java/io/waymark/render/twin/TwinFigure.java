package io.waymark.render.twin;

import io.waymark.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Writes charts: headline, what is measured, the drawing in words, the rows, notes and source. */
final class TwinFigure {
  /** Tables of more rows are named, and lead to their download. */
  private static final int MOST_ROWS = 40;

  private static final String TABLE = "table";

  private final TwinInline inline;
  private final Language language;

  TwinFigure(TwinInline inline, Language language) {
    this.inline = inline;
    this.language = language;
  }

  /** Empty for a figure that isn't a chart. */
  Optional<List<String>> of(Element figure) {
    Map<String, Element> parts = parts(figure);
    if (!parts.containsKey("chart-headline")) {
      return Optional.empty();
    }
    List<String> blocks = new ArrayList<>();
    blocks.add("**" + inline.of(parts.get("chart-headline")) + "**");
    words(parts.get("chart-subtitle"), blocks);
    words(parts.get("chart-words"), blocks);
    Element table = parts.get(TABLE);
    if (table != null && table.select("tbody tr").size() <= MOST_ROWS) {
      blocks.addAll(new TwinTable(inline).of(table));
    }
    words(parts.get("chart-note"), blocks);
    words(parts.get("chart-source"), blocks);
    Optional.ofNullable(parts.get("chart-csv"))
        .flatMap(link -> inline.complete(link.attr("href")))
        .ifPresent(rows -> blocks.add("[" + language.say("twin.rows") + "](" + rows + ")"));
    return Optional.of(blocks);
  }

  /** The first element of each class that says what part of a chart it is, and the table. */
  private static Map<String, Element> parts(Element figure) {
    Map<String, Element> parts = new HashMap<>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
          }
          if (element.normalName().equals(TABLE)) {
            parts.putIfAbsent(TABLE, element);
            return FilterResult.SKIP_CHILDREN;
          }
          element.classNames().forEach(name -> parts.putIfAbsent(name, element));
          return FilterResult.CONTINUE;
        },
        figure);
    return parts;
  }

  private void words(Element part, List<String> blocks) {
    if (part == null) {
      return;
    }
    String words = inline.of(part);
    if (!words.isEmpty()) {
      blocks.add(words);
    }
  }
}
