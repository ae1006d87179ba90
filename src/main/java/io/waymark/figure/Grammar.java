package io.waymark.figure;

import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryMinusExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import io.pebbletemplates.pebble.node.expression.UnaryPlusExpression;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperatorImpl;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pebble's expression grammar with our operators: its lexer and its parser do the reading.
 *
 * <p>Precedences are Pebble's but for {@code not}, which here binds weaker than a comparison, so
 * that {@code not a > b} is the opposite of {@code a > b}.
 */
final class Grammar {
  private static final String BEFORE = "{{ ";
  private static final Syntax DELIMITERS = new Syntax.Builder().build();
  private static final List<UnaryOperator> PREFIXES =
      List.of(
          new UnaryOperatorImpl("not", 18, UnaryNotExpression.class),
          new UnaryOperatorImpl("-", 500, UnaryMinusExpression.class),
          new UnaryOperatorImpl("+", 500, UnaryPlusExpression.class));
  private static final List<BinaryOperator> INFIXES =
      List.of(
          infix("or", 10, BinaryOperatorType.NORMAL),
          infix("and", 15, BinaryOperatorType.NORMAL),
          infix("is", 20, BinaryOperatorType.TEST),
          infix("is not", 20, BinaryOperatorType.TEST),
          infix("in", 20, BinaryOperatorType.NORMAL),
          infix("not in", 20, BinaryOperatorType.NORMAL),
          infix("==", 30, BinaryOperatorType.NORMAL),
          infix("!=", 30, BinaryOperatorType.NORMAL),
          infix(">", 30, BinaryOperatorType.NORMAL),
          infix("<", 30, BinaryOperatorType.NORMAL),
          infix(">=", 30, BinaryOperatorType.NORMAL),
          infix("<=", 30, BinaryOperatorType.NORMAL),
          infix("+", 40, BinaryOperatorType.NORMAL),
          infix("-", 40, BinaryOperatorType.NORMAL),
          infix("*", 60, BinaryOperatorType.NORMAL),
          infix("/", 60, BinaryOperatorType.NORMAL),
          infix("|", 100, BinaryOperatorType.FILTER));

  private Grammar() {}

  /** An operator of ours between two operands; it holds them and never computes. */
  static final class Operation extends BinaryExpression<Object> {
    private final String symbol;

    private Operation(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      throw new UnsupportedOperationException("Figures are evaluated by Evaluator");
    }
  }

  /**
   * The tokens of an expression, in print delimiters.
   *
   * @throws RuntimeException for a text that is no sequence of tokens
   */
  static TokenStream tokens(String expression) {
    var lexer = new LexerImpl(DELIMITERS, PREFIXES, INFIXES);
    return lexer.tokenize(new StringReader(BEFORE + expression + " }}"), "expression");
  }

  /**
   * Pebble's tree of the one expression in the tokens.
   *
   * @throws RuntimeException for tokens that make no expression: Pebble's own, and what its parser
   *     happens to throw on nonsense such as {@code 5(3)}
   */
  static io.pebbletemplates.pebble.node.expression.Expression<?> tree(TokenStream tokens) {
    Map<String, UnaryOperator> prefixes = new LinkedHashMap<>();
    PREFIXES.forEach(operator -> prefixes.put(operator.getSymbol(), operator));
    Map<String, BinaryOperator> infixes = new LinkedHashMap<>();
    INFIXES.forEach(operator -> infixes.put(operator.getSymbol(), operator));
    var options = new ParserOptions().setLiteralNumbersAsBigDecimals(true);
    var nodes =
        new ParserImpl(prefixes, infixes, Map.of(), options).parse(tokens).getBody().getChildren();
    if (nodes.size() == 1 && nodes.get(0) instanceof PrintNode print) {
      return print.getExpression();
    }
    throw new IllegalArgumentException("More than one expression");
  }

  private static BinaryOperator infix(String symbol, int precedence, BinaryOperatorType type) {
    return new BinaryOperatorImpl(
        symbol, precedence, () -> new Operation(symbol), type, Associativity.LEFT);
  }
}
