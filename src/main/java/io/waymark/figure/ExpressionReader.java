package io.waymark.figure;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Expression;

/** Reads the text of an expression: Pebble's grammar in, our tree or a diagnostic out. */
final class ExpressionReader {
  private ExpressionReader() {}

  static Outcome<Node> read(Expression expression) {
    String text = expression.text();
    Places places = new Places(expression);
    var flaw = Lexicon.firstFlaw(text);
    if (flaw.isPresent()) {
      var f = flaw.get();
      return failure(places, f.from(), f.to(), f.message(), f.hint());
    }
    TokenStream tokens;
    try {
      tokens = Grammar.tokens(text);
    } catch (RuntimeException notTokens) {
      return failure(places, 0, text.length(), "This is not an expression.", EXAMPLES);
    }
    var tokenPlaces = new TokenPlaces(text, tokens);
    try {
      return Outcome.of(new TreeReader(tokenPlaces).read(Grammar.tree(tokens)));
    } catch (TreeReader.Foreign foreign) {
      return failure(places, foreign.from(), foreign.to(), foreign.getMessage(), EXAMPLES);
    } catch (RuntimeException notTheGrammar) {
      return unexpected(places, tokens, tokenPlaces, notTheGrammar);
    }
  }

  private static final String EXAMPLES =
      "Expressions look like sum(lakes.area) / 2 or depth > 100 and name == \"Baikal\".";

  private static Outcome<Node> unexpected(
      Places places, TokenStream tokens, TokenPlaces tokenPlaces, RuntimeException why) {
    Token token = tokens.current();
    int number = token.getLineNumber();
    int from = tokenPlaces.start(number);
    int to = tokenPlaces.end(number);
    if (token.getType() == Token.Type.PRINT_END || token.getType() == Token.Type.EOF) {
      return failure(
          places, from, to, "The expression ends where something should follow.", EXAMPLES);
    }
    boolean reserved = why instanceof PebbleException p && p.getPebbleMessage().contains("assign");
    String message =
        reserved
            ? "\"" + token.getValue() + "\" can't be an argument's name."
            : "\"" + token.getValue() + "\" is not expected here.";
    String hint =
        switch (token.getType()) {
          case NUMBER -> "Numbers are written as 1250.5, without separators between thousands.";
          case NAME -> "Two names need an operator or a comma between them.";
          case STRING -> "Put an operator or a comma before it.";
          default -> EXAMPLES;
        };
    return failure(places, from, to, message, hint);
  }

  private static Outcome<Node> failure(
      Places places, int from, int to, String message, String hint) {
    return Outcome.failure(
        Diagnostic.of(Code.EXPRESSION_SYNTAX, places.span(from, to), message).hint(hint));
  }
}
