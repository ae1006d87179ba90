package io.waymark.source;

import java.util.Objects;

/**
 * A place in a source: the chars from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param source the text the offsets point into
 * @param start offset of the first char
 * @param end offset after the last char; equal to {@code start} for a point between two chars
 */
public record Span(Source source, int start, int end) {
  public Span {
    Objects.requireNonNull(source);
    if (start < 0 || end < start || end > source.length()) {
      throw new IllegalArgumentException(
          start + ".." + end + " is not a place in " + source.path());
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  /** The line of the first char, counted from 1. */
  public int line() {
    return source.line(start);
  }

  /** The column of the first char, counted from 1 in code points. */
  public int column() {
    return source.column(start);
  }

  /** The smallest place in the same source that covers this one and {@code other}. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** A place inside this one, by offsets counted from its beginning. */
  public Span within(int from, int to) {
    return new Span(source, start + from, start + to);
  }

  /** How people and tools write a place: {@code path:line:column}. */
  public String location() {
    return source.path() + ":" + line() + ":" + column();
  }

  @Override
  public String toString() {
    return location();
  }
}
