package io.waymark.figure;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BlockFunctionExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBigDecimalExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryMinusExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns Pebble's tree into ours, and refuses what is Pebble's but not a figure's. */
final class TreeReader {
  private static final int DEEPEST = 250;

  private final TokenPlaces places;
  private int depth;

  TreeReader(TokenPlaces places) {
    this.places = places;
  }

  /** A construct that Pebble knows and figures don't. */
  static final class Foreign extends Exception {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;

    Foreign(String message, int from, int to) {
      super(message, null, false, false);
      this.from = from;
      this.to = Math.max(from, to);
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }
  }

  Node read(Expression<?> e) throws Foreign {
    if (++depth > DEEPEST) {
      throw new Foreign("The expression is nested too deeply.", 0, 0);
    }
    try {
      return node(e);
    } finally {
      depth--;
    }
  }

  private Node node(Expression<?> e) throws Foreign {
    int token = e.getLineNumber();
    int from = places.start(token);
    int to = places.end(token);
    if (e instanceof LiteralBigDecimalExpression number) {
      return new Node.Number(number.getValue(), from, to);
    } else if (e instanceof LiteralLongExpression number) {
      return new Node.Number(BigDecimal.valueOf(number.getValue()), from, to);
    } else if (e instanceof LiteralStringExpression words) {
      return new Node.Words(words.getValue(), from, to);
    } else if (e instanceof LiteralBooleanExpression truth) {
      return new Node.Truth(truth.getValue(), from, to);
    } else if (e instanceof ContextVariableExpression name) {
      return new Node.Name(name.getName(), from, to);
    } else if (e instanceof UnaryExpression unary) {
      return prefix(unary);
    } else if (e instanceof Grammar.Operation operation) {
      return operation(operation);
    } else if (e instanceof GetAttributeExpression member) {
      return member(member, token);
    } else if (e instanceof FunctionOrMacroInvocationExpression call) {
      return call(call.getFunctionName(), token - 1, List.of(), call.getArguments());
    } else if (e instanceof BlockFunctionExpression || e instanceof ParentFunctionExpression) {
      String name = e instanceof BlockFunctionExpression ? "block" : "parent";
      return new Node.Call(name, from, List.of(), Map.of(), from, to);
    } else if (e instanceof ArrayExpression array) {
      List<Node> items = new ArrayList<>();
      for (Expression<?> item : array.getValues()) {
        items.add(read(item));
      }
      int begin = items.isEmpty() ? places.start(token - 2) : items.get(0).from();
      return new Node.Items(items, begin, places.endBefore(token));
    }
    throw new Foreign(
        "This is Pebble's, but not part of figures, which have only operators and functions.",
        from,
        to);
  }

  private Node prefix(UnaryExpression unary) throws Foreign {
    Node operand = read(unary.getChildExpression());
    String symbol =
        unary instanceof UnaryNotExpression
            ? "not"
            : unary instanceof UnaryMinusExpression ? "-" : "+";
    return new Node.Prefix(symbol, operand, operand.from());
  }

  private Node operation(Grammar.Operation operation) throws Foreign {
    Node left = read(operation.getLeftExpression());
    Expression<?> right = operation.getRightExpression();
    int token = right.getLineNumber();
    return switch (operation.symbol()) {
      case "|" -> {
        var filter = (FilterInvocationExpression) right;
        yield call(filter.getFilterName(), token, List.of(left), filter.getArgs());
      }
      case "is", "is not" -> {
        var test = (TestInvocationExpression) right;
        Node tested = call(test.getTestName(), token, List.of(left), test.getArgs());
        yield operation.symbol().equals("is")
            ? tested
            : new Node.Prefix("not", tested, tested.from());
      }
      default -> new Node.Infix(operation.symbol(), left, read(right));
    };
  }

  private Node member(GetAttributeExpression member, int token) throws Foreign {
    Node of = read(member.getNode());
    if (member.getArgumentsNode() != null) {
      throw new Foreign("Figures can't call methods.", places.start(token), places.end(token));
    }
    if (!(member.getAttributeNameExpression() instanceof LiteralStringExpression name)) {
      throw new Foreign("Name a column here.", places.start(token), places.end(token));
    }
    int at = name.getLineNumber();
    return new Node.Member(of, name.getValue(), places.start(at), of.from(), places.end(at));
  }

  private Node call(String name, int token, List<Node> before, ArgumentsNode arguments)
      throws Foreign {
    List<Node> positional = new ArrayList<>(before);
    Map<String, Node> named = new LinkedHashMap<>();
    if (arguments.getPositionalArgs() != null) {
      for (var argument : arguments.getPositionalArgs()) {
        positional.add(read(argument.getValueExpression()));
      }
    }
    if (arguments.getNamedArgs() != null) {
      for (var argument : arguments.getNamedArgs()) {
        if (named.put(argument.getName(), read(argument.getValueExpression())) != null) {
          int at = places.argumentName(token, argument.getName());
          throw new Foreign(
              "The argument \"" + argument.getName() + "\" is given twice.",
              at,
              at + argument.getName().length());
        }
      }
    }
    int start = places.start(token);
    int from = before.isEmpty() ? start : before.get(0).from();
    boolean bare = positional.size() == before.size() && named.isEmpty();
    int to = bare ? places.end(token) : places.closing(token + 1);
    return new Node.Call(name, start, positional, named, from, Math.max(from, to));
  }
}
