package io.waymark.parse.markdown;

import io.waymark.model.FieldValue;
import io.waymark.source.Source;
import io.waymark.source.Span;

/** Where parsed text stands in its file. */
interface Placement {
  /** The place of the parsed chars from {@code from} to {@code to}. */
  Span place(int from, int to);

  /** Text that was parsed as part of its whole file: offsets are the file's. */
  static Placement file(Source source) {
    return source::span;
  }

  /** Text of front matter: as it stands there, or unquoted, unescaped and unfolded from there. */
  static Placement words(FieldValue.Words words) {
    Source source = words.span().source();
    Span found = source.find(words.text(), words.span());
    if (found.text().equals(words.text())) {
      return (from, to) -> source.span(found.start() + from, found.start() + to);
    }
    int[] starts = align(words.text(), words.span());
    return (from, to) -> {
      int start = starts[from];
      int end = to > from ? starts[to - 1] + 1 : start;
      return source.span(start, Math.min(Math.max(start, end), words.span().end()));
    };
  }

  /**
   * For each char of {@code text}, and its end, an offset near which YAML has it. Quotes, escapes
   * and line folding make the two differ by a few chars, never in order.
   */
  private static int[] align(String text, Span span) {
    final int furthest = 40;
    String source = span.source().text();
    int[] starts = new int[text.length() + 1];
    int at = span.start();
    for (int i = 0; i < text.length(); i++) {
      char wanted = text.charAt(i);
      if (Character.isWhitespace(wanted)) {
        starts[i] = Math.min(at, span.end());
        while (at < span.end() && Character.isWhitespace(source.charAt(at))) {
          at++;
        }
        continue;
      }
      int found = source.indexOf(wanted, at);
      boolean near = found >= 0 && found < span.end() && found - at <= furthest;
      starts[i] = Math.min(near ? found : at, Math.max(span.start(), span.end() - 1));
      at = near ? found + 1 : at;
    }
    starts[text.length()] = Math.min(at, span.end());
    return starts;
  }
}
