package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every function there is. A filter is the same function: {@code sum(x)} is {@code x | sum}. */
final class Functions {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Map<String, Definition> ALL = all();

  private Functions() {}

  /** What a function does with arguments that are not evaluated yet. */
  @FunctionalInterface
  interface Body {
    Step apply(Evaluation evaluation, Arguments arguments);
  }

  /**
   * A call whose number and names of arguments are right.
   *
   * @param named the arguments given by name that have no place of their own
   */
  record Arguments(Node.Call call, List<Node> all, Map<String, Node> named) {
    Node get(int index) {
      return all.get(index);
    }
  }

  /**
   * @param usage how to call it
   * @param parameters the names of its arguments, in order
   * @param least how many of them it needs
   * @param most how many it takes
   * @param options names of further arguments; {@code *} stands for any
   */
  private record Definition(
      String usage,
      List<String> parameters,
      int least,
      int most,
      List<String> options,
      Body body) {}

  /** The names there are, sorted. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Step call(Evaluation evaluation, Node.Call call) {
    int nameEnd = call.nameFrom() + call.function().length();
    Definition definition = ALL.get(call.function());
    if (definition == null) {
      return Problem.of(Code.UNKNOWN_FUNCTION, "There is no function \"" + call.function() + "\".")
          .hint(
              DidYouMean.closest(call.function(), ALL.keySet())
                  .map(name -> "Did you mean \"" + name + "\"?")
                  .orElse("There are " + String.join(", ", ALL.keySet()) + "."))
          .at(call.nameFrom(), nameEnd);
    }
    List<Node> all = new ArrayList<>(call.arguments());
    Map<String, Node> named = new LinkedHashMap<>(call.named());
    for (int i = all.size(); i < definition.parameters().size(); i++) {
      Node value = named.remove(definition.parameters().get(i));
      if (value == null) {
        break;
      }
      all.add(value);
    }
    for (String name : named.keySet()) {
      if (!definition.options().contains(name) && !definition.options().contains("*")) {
        return wrong(call, definition, "has no argument \"" + name + "\"").at(named.get(name));
      }
    }
    if (all.size() < definition.least() || all.size() > definition.most()) {
      return wrong(call, definition, "can't work with " + count(all.size()))
          .at(call.nameFrom(), nameEnd);
    }
    return definition.body().apply(evaluation, new Arguments(call, all, named));
  }

  private static Problem wrong(Node.Call call, Definition definition, String what) {
    return Problem.of(Code.FIGURE_TYPE, "The function " + call.function() + " " + what + ".")
        .hint("It is used as " + definition.usage() + ".");
  }

  private static String count(int arguments) {
    return arguments == 0
        ? "no argument"
        : arguments + (arguments == 1 ? " argument" : " arguments");
  }

  private static Map<String, Definition> all() {
    Map<String, Definition> all = new TreeMap<>();
    many(all, "sum", ValueFunctions::sum);
    many(all, "min", ValueFunctions::min);
    many(all, "max", ValueFunctions::max);
    many(all, "median", ValueFunctions::median);
    all.put(
        "mean",
        new Definition(
            "mean(lakes.depth) or mean(lakes.depth, weight=lakes.area)",
            List.of("values"),
            1,
            ANY,
            List.of("weight"),
            ValueFunctions::mean));
    put(all, "count(lakes)", 1, 1, TableFunctions::count, "rows");
    put(all, "first(lakes)", 1, 1, TableFunctions::first, "rows");
    put(all, "last(lakes)", 1, 1, TableFunctions::last, "rows");
    put(all, "where(lakes, depth > 100)", 2, 2, TableFunctions::where, "rows", "condition");
    put(all, "sort(lakes, \"-depth\")", 2, 2, TableFunctions::sort, "rows", "by");
    put(all, "cell(first(lakes), \"name\")", 2, 2, TableFunctions::cell, "row", "column");
    put(all, "join(lakes.name)", 1, 1, TableFunctions::join, "values");
    put(all, "label(first(lakes), \"name\")", 2, 2, TableFunctions::label, "row", "column");
    all.put(
        "lookup",
        new Definition(
            "lookup(lakes.depth, name=\"Baikal\")",
            List.of("values"),
            1,
            1,
            List.of("*"),
            Lookup::lookup));
    put(all, "growth(before, after)", 2, 2, ValueFunctions::growth, "from", "to");
    put(all, "ratio(part, whole)", 2, 2, ValueFunctions::ratio, "part", "whole");
    put(all, "difference(after, before)", 2, 2, ValueFunctions::difference, "to", "from");
    put(all, "round(depth, 1)", 1, 2, ValueFunctions::round, "number", "digits");
    put(all, "abs(change)", 1, 1, ValueFunctions::abs, "number");
    put(all, "released(depth)", 1, 1, ValueFunctions::released, "value");
    put(all, "definite(depth)", 1, 1, ValueFunctions::definite, "value");
    put(all, "figure(\"lakes/baikal#depth\")", 1, 1, ValueFunctions::figure, "address");
    return Collections.unmodifiableMap(all);
  }

  private static void many(Map<String, Definition> all, String name, Body body) {
    all.put(
        name, new Definition(name + "(lakes.depth)", List.of("values"), 1, ANY, List.of(), body));
  }

  private static void put(
      Map<String, Definition> all,
      String usage,
      int least,
      int most,
      Body body,
      String... parameters) {
    String name = usage.substring(0, usage.indexOf('('));
    all.put(name, new Definition(usage, List.of(parameters), least, most, List.of(), body));
  }
}
