package io.waymark.figure;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an expression speaks of, wherever it stands in it. */
final class Names {
  private Names() {}

  /** The figures, datasets and columns that are named by themselves, and {@code row}. */
  static Set<String> in(Node node) {
    return parts(node)
        .flatMap(part -> part instanceof Node.Name name ? Stream.of(name.name()) : null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a figure is asked for by its address. */
  static boolean callsFigure(Node node) {
    return parts(node)
        .anyMatch(part -> part instanceof Node.Call call && call.function().equals("figure"));
  }

  private static Stream<Node> parts(Node node) {
    return Stream.concat(Stream.of(node), children(node).flatMap(Names::parts));
  }

  private static Stream<Node> children(Node node) {
    if (node instanceof Node.Member member) {
      return Stream.of(member.of());
    } else if (node instanceof Node.Call call) {
      return Stream.concat(call.arguments().stream(), call.named().values().stream());
    } else if (node instanceof Node.Infix infix) {
      return Stream.of(infix.left(), infix.right());
    } else if (node instanceof Node.Prefix prefix) {
      return Stream.of(prefix.operand());
    }
    return node instanceof Node.Items items ? items.items().stream() : Stream.empty();
  }
}
