package io.waymark.render.twin;

import io.waymark.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Writes charts: headline, what is measured, the drawing in words, the rows, notes and source. */
final class TwinFigure {
  /** Tables of more rows are named, and lead to their download. */
  private static final int MOST_ROWS = 40;

  private final TwinInline inline;
  private final Language language;

  TwinFigure(TwinInline inline, Language language) {
    this.inline = inline;
    this.language = language;
  }

  /** Empty for a figure that isn't a chart. */
  Optional<List<String>> of(Element figure) {
    Element headline = figure.selectFirst(".chart-headline");
    if (headline == null) {
      return Optional.empty();
    }
    List<String> blocks = new ArrayList<>();
    blocks.add("**" + inline.of(headline) + "**");
    words(figure, ".chart-subtitle", blocks);
    words(figure, ".chart-words", blocks);
    Optional<String> csv =
        Optional.ofNullable(figure.selectFirst("a.chart-csv"))
            .flatMap(link -> inline.complete(link.attr("href")));
    Element table = figure.selectFirst("table");
    if (table != null && table.select("tbody tr").size() <= MOST_ROWS) {
      blocks.addAll(new TwinTable(inline).of(table));
    }
    words(figure, ".chart-note", blocks);
    words(figure, ".chart-source", blocks);
    csv.ifPresent(address -> blocks.add("[" + language.say("twin.rows") + "](" + address + ")"));
    return Optional.of(blocks);
  }

  private void words(Element figure, String selector, List<String> blocks) {
    Optional.ofNullable(figure.selectFirst(selector))
        .map(inline::of)
        .filter(words -> !words.isEmpty())
        .ifPresent(blocks::add);
  }
}
