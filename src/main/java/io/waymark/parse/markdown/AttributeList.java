package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attributes in braces, such as {@code {claim="a > b" .lead #pay lang=fr}}.
 *
 * <p>A quoted value may hold anything but its own quote, which a backslash lets it hold too. Bare
 * words are not attributes, so that braces in prose stay prose.
 *
 * @param attributes in the author's order
 * @param end the index after the closing brace
 */
record AttributeList(List<Attribute> attributes, int end) {

  /**
   * One attribute; {@code .x} has the name {@code class} and {@code #x} the name {@code id}.
   *
   * @param value what it says, with escapes resolved
   * @param nameChars where the name stands
   * @param valueChars where the value stands, without its quotes
   */
  record Attribute(String name, String value, BasedSequence nameChars, BasedSequence valueChars) {}

  /** A value as its author means it: a backslash keeps a quote or another backslash. */
  static String unescape(String value) {
    return value.replaceAll("\\\\([\"'\\\\])", "$1");
  }

  /** The list that begins with the brace at {@code start}, if there is one. */
  static Optional<AttributeList> read(BasedSequence input, int start) {
    var reader = new Reader(input, start + 1);
    List<Attribute> found = new ArrayList<>();
    while (true) {
      boolean apart = reader.skipSpace() || found.isEmpty();
      if (reader.at >= input.length()) {
        return Optional.empty();
      }
      if (input.charAt(reader.at) == '}') {
        return found.isEmpty()
            ? Optional.empty()
            : Optional.of(new AttributeList(List.copyOf(found), reader.at + 1));
      }
      Optional<Attribute> next = apart ? reader.attribute() : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found.add(next.get());
    }
  }

  Optional<Attribute> get(String name) {
    return attributes.stream().filter(a -> a.name.equals(name)).findFirst();
  }

  private static final class Reader {
    private final BasedSequence input;
    private int at;

    Reader(BasedSequence input, int at) {
      this.input = input;
      this.at = at;
    }

    boolean skipSpace() {
      int from = at;
      while (at < input.length() && Character.isWhitespace(input.charAt(at))) {
        at++;
      }
      return at > from;
    }

    Optional<Attribute> attribute() {
      char first = input.charAt(at);
      if (first == '.' || first == '#') {
        int from = ++at;
        skipName();
        BasedSequence value = input.subSequence(from, at);
        String name = first == '.' ? "class" : "id";
        return value.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Attribute(name, value.toString(), input.subSequence(from - 1, from), value));
      }
      int from = at;
      skipName();
      BasedSequence name = input.subSequence(from, at);
      skipSpace();
      if (name.isEmpty() || at >= input.length() || input.charAt(at) != '=') {
        return Optional.empty();
      }
      at++;
      skipSpace();
      return value().map(v -> new Attribute(name.toString(), unescape(v.toString()), name, v));
    }

    private Optional<BasedSequence> value() {
      if (at >= input.length()) {
        return Optional.empty();
      }
      char quote = input.charAt(at);
      if (quote != '"' && quote != '\'') {
        int from = at;
        while (at < input.length() && isBare(input.charAt(at))) {
          at++;
        }
        return at == from ? Optional.empty() : Optional.of(input.subSequence(from, at));
      }
      int from = ++at;
      while (at < input.length() && input.charAt(at) != quote) {
        at += input.charAt(at) == '\\' ? 2 : 1;
      }
      if (at >= input.length()) {
        return Optional.empty();
      }
      return Optional.of(input.subSequence(from, at++));
    }

    private void skipName() {
      while (at < input.length() && isName(input.charAt(at))) {
        at++;
      }
    }

    private static boolean isName(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
    }

    private static boolean isBare(char c) {
      return !Character.isWhitespace(c) && "\"'=<>`{}".indexOf(c) < 0;
    }
  }
}
