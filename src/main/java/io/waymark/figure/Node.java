package io.waymark.figure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a parsed expression, with the offsets in the expression's text where it stands. */
sealed interface Node {
  int from();

  int to();

  record Number(BigDecimal number, int from, int to) implements Node {}

  record Words(String text, int from, int to) implements Node {}

  record Truth(boolean value, int from, int to) implements Node {}

  /** A figure, a dataset, a column of the row at hand, or {@code row}. */
  record Name(String name, int from, int to) implements Node {}

  /** {@code of.name}; {@code nameFrom} is where the name begins. */
  record Member(Node of, String name, int nameFrom, int from, int to) implements Node {}

  /** A function call, or a filter with what it filters as first argument. */
  record Call(
      String function,
      int nameFrom,
      List<Node> arguments,
      Map<String, Node> named,
      int from,
      int to)
      implements Node {
    public Call {
      arguments = List.copyOf(arguments);
      named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
  }

  record Infix(String operator, Node left, Node right) implements Node {
    @Override
    public int from() {
      return left.from();
    }

    @Override
    public int to() {
      return right.to();
    }
  }

  /** {@code not}, {@code -} or {@code +} before an operand. */
  record Prefix(String operator, Node operand, int from) implements Node {
    @Override
    public int to() {
      return operand.to();
    }
  }

  record Items(List<Node> items, int from, int to) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Whether the value is typed into the expression, so that it has no unit of its own. */
  default boolean isTyped() {
    if (this instanceof Prefix prefix) {
      return prefix.operand().isTyped();
    }
    if (this instanceof Infix infix) {
      return infix.left().isTyped() && infix.right().isTyped();
    }
    return this instanceof Number;
  }
}
