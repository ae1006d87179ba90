package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds nesting that no person writes, before a parser spends minutes or its stack on it.
 *
 * <p>The measure is rough on purpose: it may take code for lists, and only what is far beyond any
 * text made to be read exceeds the limits.
 */
final class NestingGuard {
  /** How deep lists and quotations, or brackets and emphasis, may be inside each other. */
  static final int LIMIT = 100;

  /** Marks of emphasis that only open; a block of C pointers has some, too. */
  private static final int EMPHASIS_LIMIT = 300;

  private final String text;
  private final int[] columns = new int[LIMIT + 2];
  private int depth;
  private int brackets;
  private int emphasis;
  private char fence;

  private NestingGuard(String text) {
    this.text = text;
  }

  /** The offset at which nesting goes too deep, if it does. */
  static Optional<Integer> tooDeepAt(String text, int start) {
    return new NestingGuard(text).scan(start);
  }

  /** Whether the tree is deeper than its text should have made it. */
  static boolean isTooDeep(Node root) {
    record Level(Node node, int depth) {}
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(root, 0));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth > 4 * LIMIT) {
        return true;
      }
      for (Node child = level.node.getFirstChild(); child != null; child = child.getNext()) {
        open.push(new Level(child, level.depth + 1));
      }
    }
    return false;
  }

  private Optional<Integer> scan(int start) {
    int line = start;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int at = containers(line, end);
      if (depth > LIMIT) {
        return Optional.of(Math.min(at, text.length()));
      }
      if (fence(at, end)) {
        line = end + 1;
        continue;
      }
      if (at >= end) {
        brackets = 0;
        emphasis = 0;
      }
      for (int i = at; i < end; i++) {
        i = inline(i, end);
        if (brackets > LIMIT || emphasis > EMPHASIS_LIMIT) {
          return Optional.of(Math.min(i, end));
        }
      }
      line = end + 1;
    }
    return Optional.empty();
  }

  /** Counts the lists and quotations that a line opens or continues; answers where they end. */
  private int containers(int from, int end) {
    int column = 0;
    int quotes = 0;
    int at = from;
    while (at < end && fence == 0) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        column += c == ' ' ? 1 : 4;
        at++;
      } else if (c == '>') {
        if (++quotes > LIMIT) {
          depth = quotes;
          return at;
        }
        at++;
        column++;
      } else {
        int marker = marker(at, end);
        if (marker == 0) {
          break;
        }
        while (depth > 0 && columns[depth] >= column) {
          depth--;
        }
        columns[++depth] = column;
        if (depth > LIMIT) {
          return at;
        }
        at += marker;
        column += marker;
      }
    }
    return at;
  }

  private int marker(int at, int end) {
    int mark = at;
    while (mark < end && mark - at < 9 && Character.isDigit(text.charAt(mark))) {
      mark++;
    }
    if (mark >= end) {
      return 0;
    }
    String marks = mark > at ? ".)" : "-+*:";
    boolean apart = mark + 1 >= end || Character.isWhitespace(text.charAt(mark + 1));
    return marks.indexOf(text.charAt(mark)) >= 0 && apart ? mark + 1 - at : 0;
  }

  /** Whether the line is code, or opens or closes a block of it. */
  private boolean fence(int at, int end) {
    String rest = text.substring(at, Math.min(end, at + 200)).strip();
    boolean mark = rest.startsWith("```") || rest.startsWith("~~~");
    if (fence != 0) {
      if (mark && rest.charAt(0) == fence) {
        fence = 0;
      }
      return true;
    }
    if (mark && !(rest.startsWith("```") && rest.indexOf('`', 3) > 0 && !rest.endsWith("```"))) {
      fence = rest.charAt(0);
    }
    return fence != 0;
  }

  private int inline(int at, int end) {
    char c = text.charAt(at);
    if (c == '\\') {
      return at + 1;
    }
    if (c == '[') {
      brackets++;
    } else if (c == ']') {
      brackets = Math.max(0, brackets - 1);
    } else if ("*_~\"'".indexOf(c) >= 0) {
      int last = at;
      while (last + 1 < end && text.charAt(last + 1) == c) {
        last++;
      }
      emphasis = Math.max(0, emphasis + flank(at, last, end) * (last - at + 1));
      return last;
    }
    return at;
  }

  /** 1 when the run can only open, -1 when it can only close, 0 when it can do both or neither. */
  private int flank(int first, int last, int end) {
    boolean before = first > 0 && !Character.isWhitespace(text.charAt(first - 1));
    boolean after = last + 1 < end && !Character.isWhitespace(text.charAt(last + 1));
    return Boolean.compare(after, before);
  }
}
