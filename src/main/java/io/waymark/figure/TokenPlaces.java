package io.waymark.figure;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import java.util.List;

/**
 * Where each of Pebble's tokens stands in the expression. Tokens and nodes of Pebble know only a
 * line; here each token's line is made its own number in the stream, and so a node's line is the
 * number of its token.
 */
final class TokenPlaces {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final List<Token> tokens;

  TokenPlaces(String text, TokenStream stream) {
    this.text = text;
    this.tokens = stream.getTokens();
    this.starts = new int[tokens.size()];
    this.ends = new int[tokens.size()];
    int cursor = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      token.setLineNumber(i);
      cursor = skipSpace(cursor);
      starts[i] = cursor;
      cursor = end(token, cursor);
      ends[i] = cursor;
    }
  }

  int start(int token) {
    return starts[inside(token)];
  }

  int end(int token) {
    return ends[inside(token)];
  }

  /** The end of the last token before this one. */
  int endBefore(int token) {
    return end(token - 1);
  }

  /** The start of the argument {@code name=} after a token, or that token's start. */
  int argumentName(int after, String name) {
    for (int i = inside(after); i + 1 < tokens.size(); i++) {
      if (tokens.get(i).test(Token.Type.NAME, name)
          && tokens.get(i + 1).test(Token.Type.PUNCTUATION, "=")) {
        return starts[i];
      }
    }
    return start(after);
  }

  /** The end of the bracket that closes the one at a token. */
  int closing(int open) {
    int depth = 0;
    for (int i = inside(open); i < tokens.size(); i++) {
      if (tokens.get(i).test(Token.Type.PUNCTUATION, "(")) {
        depth++;
      } else if (tokens.get(i).test(Token.Type.PUNCTUATION, ")") && --depth == 0) {
        return ends[i];
      }
    }
    return end(open);
  }

  private int inside(int token) {
    return Math.max(0, Math.min(token, tokens.size() - 1));
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int end(Token token, int start) {
    int length =
        switch (token.getType()) {
          case NAME, NUMBER, OPERATOR, PUNCTUATION -> token.getValue().length();
          case LONG -> token.getValue().length() + 1;
          case STRING -> quoted(start);
          default -> 0;
        };
    return Math.min(text.length(), start + length);
  }

  private int quoted(int start) {
    if (start >= text.length()) {
      return 0;
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(start)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1 - start;
  }
}
