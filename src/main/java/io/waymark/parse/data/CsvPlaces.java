package io.waymark.parse.data;

import io.waymark.source.Source;
import io.waymark.source.Span;

/**
 * Finds the places of cells in a CSV file. Reading doesn't need them; only a problem does, and then
 * one record is looked at again.
 */
final class CsvPlaces {
  private final Source source;
  private final String text;

  CsvPlaces(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * A cell's place, quotes included.
   *
   * @param line the line (from 1) on which its record begins
   * @param index the cell's place in the record, from 0; past the last cell it is the record's end
   */
  Span cell(long line, int index) {
    int at = start(line);
    for (int i = 0; i < index; i++) {
      int end = cellEnd(at);
      if (end >= text.length() || text.charAt(end) != ',') {
        return source.span(end, end);
      }
      at = end + 1;
    }
    return source.span(at, cellEnd(at));
  }

  /** The place of a whole record, without its line break. */
  Span record(long line) {
    int start = start(line);
    return source.span(start, recordEnd(start));
  }

  /** The offset at which the record after the one on {@code line} begins. */
  int next(long line) {
    return skipBlank(recordEnd(start(line)));
  }

  /** The place of the first quote at or after {@code offset} that nothing closes properly. */
  Span brokenQuote(int offset) {
    int at = offset;
    while (at < text.length()) {
      int end = cellEnd(at);
      if (text.charAt(at) == '"') {
        int closed = afterQuotes(at);
        boolean stray = closed >= 0 && closed < text.length() && !separates(text.charAt(closed));
        if (closed < 0) {
          return source.span(at, at + 1);
        }
        if (stray) {
          return source.span(at, end);
        }
      }
      at = end + 1;
    }
    return source.span(Math.min(offset, text.length()), Math.min(offset, text.length()));
  }

  /** Whether the quote that opens at {@code offset} is closed at all. */
  boolean closes(int offset) {
    return afterQuotes(offset) >= 0;
  }

  private int start(long line) {
    return source.lineStart((int) Math.max(1, Math.min(line, source.lineCount())));
  }

  private int recordEnd(int start) {
    int end = cellEnd(start);
    while (end < text.length() && text.charAt(end) == ',') {
      end = cellEnd(end + 1);
    }
    return end;
  }

  private int cellEnd(int start) {
    int at = start;
    if (at < text.length() && text.charAt(at) == '"') {
      int closed = afterQuotes(at);
      at = closed < 0 ? text.length() : closed;
    }
    while (at < text.length() && !separates(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset after the closing quote, or -1 when there is none. */
  private int afterQuotes(int open) {
    int quote = text.indexOf('"', open + 1);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      quote = text.indexOf('"', quote + 2);
    }
    return quote < 0 ? -1 : quote + 1;
  }

  private int skipBlank(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
    return at;
  }

  private static boolean separates(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }
}
