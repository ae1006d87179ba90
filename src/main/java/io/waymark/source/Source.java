package io.waymark.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text input and the path by which its author knows it, such as {@code content/pages/about.md}.
 *
 * <p>Paths are relative to the site's root and use forward slashes on every system. The text is
 * exactly what the file holds, less a byte order mark.
 */
public final class Source {
  private final String path;
  private final String text;
  private int[] lineStarts;

  public Source(String path, String text) {
    this.path = Objects.requireNonNull(path);
    this.text = Objects.requireNonNull(text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The place from {@code start} (inclusive) to {@code end} (exclusive), in chars. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The empty place at the very beginning, for problems that concern the file as a whole. */
  public Span start() {
    return span(0, 0);
  }

  /** The first occurrence of {@code words} inside {@code within}, or {@code within} itself. */
  public Span find(String words, Span within) {
    int at = text.indexOf(words, within.start());
    boolean inside = at >= 0 && at + words.length() <= within.end();
    return inside ? span(at, at + words.length()) : within;
  }

  /** The line, counted from 1, that holds the char at {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of {@code offset}, counted from 1 in code points as editors count them. */
  public int column(int offset) {
    return text.codePointCount(lineStarts()[line(offset) - 1], offset) + 1;
  }

  /** The offset at which a line (counted from 1) begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a line (counted from 1), without its line break. */
  public String lineText(int line) {
    int from = lineStart(line);
    int to = line < lineCount() ? lineStart(line + 1) : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }

  private synchronized int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean breaks =
            c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        if (breaks) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  /** Two sources are equal when path and text are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source s && path.equals(s.path) && text.equals(s.text);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + text.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
