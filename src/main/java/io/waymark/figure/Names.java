package io.waymark.figure;

import java.util.Set;
import java.util.TreeSet;

/** The names that an expression uses, wherever they stand in it. */
final class Names {
  private Names() {}

  static Set<String> in(Node node) {
    Set<String> names = new TreeSet<>();
    collect(node, names);
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Name name) {
      names.add(name.name());
    } else if (node instanceof Node.Member member) {
      collect(member.of(), names);
    } else if (node instanceof Node.Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
      call.named().values().forEach(argument -> collect(argument, names));
    } else if (node instanceof Node.Infix infix) {
      collect(infix.left(), names);
      collect(infix.right(), names);
    } else if (node instanceof Node.Prefix prefix) {
      collect(prefix.operand(), names);
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> collect(item, names));
    }
  }
}
