package io.waymark.parse.yaml;

import io.waymark.source.Source;
import io.waymark.source.Span;

/**
 * Translates the YAML reader's places, which count code points from the beginning of a slice, into
 * places of the file, which count chars.
 */
final class Offsets {
  private final Source source;
  private final int base;
  private final int length;
  private final int[] charOf;

  Offsets(Span slice, String text) {
    this.source = slice.source();
    this.base = slice.start();
    this.length = text.length();
    int points = text.codePointCount(0, length);
    this.charOf = points == length ? null : new int[points + 1];
    if (charOf != null) {
      int at = 0;
      for (int i = 0; i < points; i++) {
        charOf[i] = at;
        at += Character.charCount(text.codePointAt(at));
      }
      charOf[points] = length;
    }
  }

  /** The offset in the slice's text of the code point with that index. */
  int inText(long codePoint) {
    int within = (int) Math.max(0, codePoint);
    if (charOf == null) {
      return Math.min(within, length);
    }
    return charOf[Math.min(within, charOf.length - 1)];
  }

  /** The place in the file of a part of the slice's text. */
  Span span(int from, int to) {
    int start = Math.min(from, length);
    return source.span(base + start, base + Math.min(Math.max(start, to), length));
  }
}
