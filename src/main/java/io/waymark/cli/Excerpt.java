package io.waymark.cli;

import io.waymark.source.Source;
import io.waymark.source.Span;

/**
 * A place in a source as its author sees it in an editor: the lines around it with their numbers
 * and the place underlined.
 */
final class Excerpt {
  private final Paint paint;
  private final int width;

  /**
   * Excerpts for a terminal.
   *
   * @param width how many columns a line may take, line numbers included
   */
  Excerpt(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** The line of a place with one line before and one after it. */
  String around(Span span, String indent) {
    return lines(span, indent, 1);
  }

  /** The line of a place alone. */
  String at(Span span, String indent) {
    return lines(span, indent, 0);
  }

  private String lines(Span span, String indent, int margin) {
    Source source = span.source();
    if (source.text().isBlank()) {
      return "";
    }
    int line = span.line();
    int last = Math.min(source.lineCount(), line + margin);
    int digits = String.valueOf(last).length();
    var text = new StringBuilder();
    for (int i = Math.max(1, line - margin); i <= last; i++) {
      boolean finalBreak = i == source.lineCount() && i > line && source.lineText(i).isEmpty();
      if (!finalBreak) {
        append(text, indent, digits, i, span);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, String indent, int digits, int line, Span span) {
    String number = indent + " ".repeat(digits - String.valueOf(line).length()) + line + " | ";
    String blank = indent + " ".repeat(digits) + " | ";
    int room = Math.max(20, width - number.length());
    var window = Window.of(span, line, room);
    text.append((paint.faint(number) + window.text()).stripTrailing()).append('\n');
    if (line == span.line()) {
      text.append(paint.faint(blank))
          .append(" ".repeat(window.markFrom()))
          .append(paint.error("^".repeat(window.markLength())))
          .append('\n');
    }
  }

  /**
   * The part of a line that fits, chosen so that the place is in it.
   *
   * @param markFrom the column, counted from 0, at which the place begins
   * @param markLength how many columns it takes, at least one
   */
  private record Window(String text, int markFrom, int markLength) {
    private static final String CUT = "…";

    static Window of(Span span, int line, int room) {
      String full = span.source().lineText(line);
      boolean marked = line == span.line();
      int from = marked ? Math.min(full.length(), span.start() - span.source().lineStart(line)) : 0;
      int to =
          marked ? Math.min(full.length(), from + Math.max(0, span.end() - span.start())) : from;
      boolean fits = full.length() <= 4 * room && Cells.of(full).width() <= room;
      int begin = fits || from < room * 2 / 3 ? 0 : wholeCharacter(full, from - room / 3);
      String lead = begin == 0 ? "" : CUT;
      var cells = Cells.of(lead);
      int markFrom = 0;
      int markTo = -1;
      int at = begin;
      int limit = fits ? Integer.MAX_VALUE : room - 1;
      while (at < full.length() && cells.width() < limit) {
        markFrom = at <= from ? cells.width() : markFrom;
        markTo = at == to ? cells.width() : markTo;
        int c = full.codePointAt(at);
        cells.add(c);
        at += Character.charCount(c);
      }
      markFrom = from >= at ? cells.width() : markFrom;
      markTo = markTo < 0 ? cells.width() : markTo;
      String tail = at < full.length() ? CUT : "";
      return new Window(cells.text() + tail, markFrom, Math.max(1, markTo - markFrom));
    }

    private static int wholeCharacter(String text, int at) {
      return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
  }
}
