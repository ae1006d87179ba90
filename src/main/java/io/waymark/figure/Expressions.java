package io.waymark.figure;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Expression;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The expressions of a site, each text read once: a thousand pages made from rows share theirs. May
 * be used by several threads.
 */
public final class Expressions {
  private final Map<String, Node> read = new ConcurrentHashMap<>();

  /** What an expression says; its nodes know their places in its text, wherever that stands. */
  Outcome<Node> read(Expression expression) {
    Node known = read.get(expression.text());
    if (known != null) {
      return Outcome.of(known);
    }
    Outcome<Node> made = ExpressionReader.read(expression);
    made.value().ifPresent(node -> read.put(expression.text(), node));
    return made;
  }
}
