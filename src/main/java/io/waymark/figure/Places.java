package io.waymark.figure;

import io.waymark.model.Expression;
import io.waymark.source.Span;

/**
 * Finds a part of an expression in its source, where quoting or folding may have changed the text
 * around it.
 */
record Places(Expression expression) {

  /** The place of the chars {@code from} to {@code to} of the expression's text. */
  Span span(int from, int to) {
    String text = expression.text();
    String written = expression.span().text();
    int begin = Math.max(0, Math.min(from, text.length()));
    int end = Math.max(begin, Math.min(to, text.length()));
    int shift = written.indexOf(text);
    if (shift >= 0) {
      return expression.span().within(shift + begin, shift + end);
    }
    String part = text.substring(begin, end);
    int at = occurrence(written, part, occurrences(text.substring(0, begin), part));
    return part.isEmpty() || at < 0
        ? expression.span()
        : expression.span().within(at, at + part.length());
  }

  /** The words of the expression between two offsets. */
  String words(Node node) {
    return expression.text().substring(node.from(), node.to());
  }

  private static int occurrences(String text, String part) {
    int count = 0;
    if (!part.isEmpty()) {
      for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        count++;
      }
    }
    return count;
  }

  private static int occurrence(String text, String part, int skip) {
    int at = text.indexOf(part);
    for (int i = 0; i < skip && at >= 0; i++) {
      at = text.indexOf(part, at + 1);
    }
    return at;
  }
}
