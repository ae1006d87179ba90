package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Chart;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.parse.chart.ChartParser;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Parses Markdown and chart blocks; what many pages print, such as the body of pages made from
 * rows, is parsed once. What only one page has isn't kept.
 *
 * <p>Each thread keeps documents of its own: Flexmark's tree looks immutable, but fills in options
 * while it is read.
 */
final class SharedTexts {
  private final MarkdownParser parser = new MarkdownParser();
  private final ThreadLocal<Map<Object, Outcome<MarkdownDocument>>> parsed =
      ThreadLocal.withInitial(HashMap::new);
  private final Map<Span, Outcome<Chart>> charts = new ConcurrentHashMap<>();

  /** The Markdown of a file. */
  Outcome<MarkdownDocument> body(Span body, Page page) {
    return document(body, body.source(), page, () -> parser.parse(body));
  }

  /** A text of front matter, settings or a chart. */
  Outcome<MarkdownDocument> text(FieldValue.Words words, Page page) {
    return document(words, words.span().source(), page, () -> parser.parseInline(words));
  }

  /** The chart that a block declares. */
  Outcome<Chart> chart(Span yaml, Page page) {
    return isOwn(yaml.source(), page)
        ? ChartParser.parse(yaml)
        : charts.computeIfAbsent(yaml, ChartParser::parse);
  }

  private Outcome<MarkdownDocument> document(
      Object key, Source source, Page page, Supplier<Outcome<MarkdownDocument>> parse) {
    if (isOwn(source, page)) {
      return parse.get();
    }
    Map<Object, Outcome<MarkdownDocument>> known = parsed.get();
    Outcome<MarkdownDocument> before = known.get(key);
    if (before == null) {
      before = parse.get();
      known.put(key, before);
    }
    return before;
  }

  /** Whether a file is this page's alone. */
  private static boolean isOwn(Source source, Page page) {
    Optional<Document> own =
        page.row().isPresent() ? page.addition() : Optional.of(page.document());
    return own.map(d -> d.source().path().equals(source.path())).orElse(false);
  }
}
