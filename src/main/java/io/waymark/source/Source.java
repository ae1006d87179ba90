package io.waymark.source;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A text input and the path by which its author knows it, such as {@code content/pages/about.md}.
 *
 * <p>Paths are relative to the site's root and use forward slashes on every system. The text is
 * exactly what the file holds, less a byte order mark.
 */
public final class Source {
  private final String path;
  private final int length;
  private final Supplier<String> later;
  private volatile String text;
  private int[] lineStarts;

  public Source(String path, String text) {
    this(path, text.length(), text, () -> text);
  }

  private Source(String path, int length, String text, Supplier<String> later) {
    this.path = Objects.requireNonNull(path);
    this.length = length;
    this.text = text;
    this.later = later;
  }

  /**
   * A source whose text is asked for when it is needed.
   *
   * @param length of the text
   * @param text may throw {@link SourceChanged}, and so does what needs the text then
   */
  public static Source later(String path, int length, Supplier<String> text) {
    return new Source(path, length, null, text);
  }

  public String path() {
    return path;
  }

  public String text() {
    String known = text;
    if (known == null) {
      known = later.get();
      if (known.length() != length) {
        throw new SourceChanged(path);
      }
      text = known;
    }
    return known;
  }

  /** How many chars the text has. */
  public int length() {
    return length;
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
    int at = text().indexOf(words, within.start());
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
    return text().codePointCount(lineStarts()[line(offset) - 1], offset) + 1;
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
    int to = line < lineCount() ? lineStart(line + 1) : length;
    String all = text();
    while (to > from && (all.charAt(to - 1) == '\n' || all.charAt(to - 1) == '\r')) {
      to--;
    }
    return all.substring(from, to);
  }

  private synchronized int[] lineStarts() {
    if (lineStarts == null) {
      String all = text();
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < length; i++) {
        char c = all.charAt(i);
        boolean breaks = c == '\n' || c == '\r' && (i + 1 == length || all.charAt(i + 1) != '\n');
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
    return other instanceof Source s && path.equals(s.path) && text().equals(s.text());
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + text().hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
