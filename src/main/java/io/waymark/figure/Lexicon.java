package io.waymark.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds what can't stand in any expression before Pebble reads it, with its exact place: Pebble's
 * lexer tells no offsets, and its interpolation ({@code #{…}}) is not part of our grammar.
 */
final class Lexicon {
  /**
   * The longest expression: longer ones belong into several figures, and deep ones end here too.
   */
  static final int LONGEST = 2_000;

  private static final int DEEPEST = 60;

  private Lexicon() {}

  /** A problem at {@code from} to {@code to} of the text. */
  record Flaw(int from, int to, String message, String hint) {}

  static Optional<Flaw> firstFlaw(String text) {
    if (text.isBlank()) {
      return flaw(0, text.length(), "The expression is empty.", "Write one, such as jobs > 1000.");
    }
    if (text.length() > LONGEST) {
      return flaw(
          0,
          text.length(),
          "The expression has " + text.length() + " characters; " + LONGEST + " are allowed.",
          "Give its parts names under figures: and use those.");
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = closingQuote(text, i);
        if (end < 0) {
          return flaw(i, text.length(), "This quotation mark is never closed.", "Close it: " + c);
        }
        if (text.substring(i, end).contains("#{")) {
          return flaw(i, end + 1, "Strings can't hold expressions (#{…}).", "Leave out the #.");
        }
        i = end;
      } else if (c == '(' || c == '[') {
        open.push(i);
        if (open.size() > DEEPEST) {
          return flaw(i, i + 1, "Brackets are nested too deeply.", "Name the parts as figures.");
        }
      } else if (c == ')' || c == ']') {
        if (open.isEmpty() || text.charAt(open.peek()) != (c == ')' ? '(' : '[')) {
          return flaw(i, i + 1, "This \"" + c + "\" closes nothing.", "Remove it, or open it.");
        }
        open.pop();
      } else {
        Optional<Flaw> foreign = foreign(text, i, c);
        if (foreign.isPresent()) {
          return foreign;
        }
      }
    }
    if (!open.isEmpty()) {
      int at = open.peek();
      return flaw(at, at + 1, "This \"" + text.charAt(at) + "\" is never closed.", "Close it.");
    }
    return Optional.empty();
  }

  private static int closingQuote(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(open)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Flaw> foreign(String text, int at, char c) {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    boolean lonely = !two.equals("==") && (at == 0 || "=!<>".indexOf(text.charAt(at - 1)) < 0);
    return switch (two) {
      case "&&" -> flaw(at, at + 2, "\"&&\" is not an operator here.", "Write and.");
      case "||" -> flaw(at, at + 2, "\"||\" is not an operator here.", "Write or.");
      case ".." -> flaw(at, at + 2, "Ranges are not part of figures.", "Compare with >= and <=.");
      case "!=", "==", "<=", ">=" -> Optional.empty();
      default ->
          switch (c) {
            case '!' -> flaw(at, at + 1, "\"!\" is not an operator here.", "Write not.");
            case '%' -> flaw(at, at + 1, "\"%\" has no meaning here.", "Write 12% as 0.12.");
            case '$' -> flaw(at, at + 1, "\"$\" has no meaning here.", "Write the number alone.");
            case '=' -> lonely ? assignment(text, at) : Optional.empty();
            case ' ', '\t', '\n', '\r', '_', '.', ',', '|', '<', '>', '+', '-', '*', '/' ->
                Optional.empty();
            default ->
                Character.isLetterOrDigit(c)
                    ? Optional.empty()
                    : flaw(
                        at,
                        at + 1,
                        "\"" + c + "\" has no meaning in an expression.",
                        "Remove it, or put it in quotation marks.");
          };
    };
  }

  /** Inside brackets {@code key=value} names an argument; anywhere else {@code ==} was meant. */
  private static Optional<Flaw> assignment(String text, int at) {
    boolean inBrackets = text.lastIndexOf('(', at) >= 0;
    return inBrackets
        ? Optional.empty()
        : flaw(at, at + 1, "\"=\" compares nothing.", "Write == to compare.");
  }

  private static Optional<Flaw> flaw(int from, int to, String message, String hint) {
    return Optional.of(new Flaw(from, to, message, hint));
  }
}
