package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Claim;
import io.waymark.model.Expression;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Holds statements against the data. */
public final class Claims {
  private Claims() {}

  /**
   * The data that bear a claim out. When they refute it the outcome holds them too, beside the
   * diagnostic that names the statement and the values.
   */
  public static Outcome<Read> check(Claim claim, Scope scope) {
    Outcome<Verdict> verdict = verdict(claim.condition(), scope);
    return verdict.flatMap(
        v ->
            v.holds()
                ? Outcome.of(v.read())
                : Outcome.of(
                    v.read(),
                    List.of(
                        Diagnostic.of(
                                Code.FALSE_CLAIM,
                                claim.span(),
                                "The data refute \""
                                    + claim.statement()
                                    + "\": "
                                    + v.values().get()
                                    + ".")
                            .hint(
                                "Change the words to what the data say; the claim is "
                                    + claim.condition().text()
                                    + "."))));
  }

  /**
   * What the data say of a condition.
   *
   * @param values the values compared, as in {@code growth is +12.4%, all_growth is +13.1%}; they
   *     are computed only for a message, since a part that the rest guards may have none
   */
  public record Verdict(boolean holds, Supplier<String> values, Read read) {}

  /** Decides a condition; one that the data leave open is an error, never false. */
  public static Outcome<Verdict> verdict(Expression condition, Scope scope) {
    Evaluation evaluation = new Evaluation(condition, scope);
    return scope
        .expressions()
        .read(condition)
        .flatMap(
            node ->
                Evaluator.finish(evaluation, node)
                    .flatMap(computed -> verdict(condition, scope, node, computed)));
  }

  private static Outcome<Verdict> verdict(
      Expression condition, Scope scope, Node node, Computed computed) {
    if (!(computed.answer() instanceof Answer.One one)
        || !(one.value() instanceof Value.Flag flag)) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.FIGURE_TYPE,
                  condition.span(),
                  "A claim is true or false, and this is " + computed.answer().kind() + ".")
              .hint("Compare it with something, as in growth > 0."));
    }
    if (computed.read().isNothing()) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.CLAIM_WITHOUT_DATA,
                  condition.span(),
                  "This claim reads no data, so no data can refute it.")
              .hint("Compare a figure or a dataset, or mark the words as fixed with a source."));
    }
    return Outcome.of(
        new Verdict(
            flag.set(), () -> values(new Evaluation(condition, scope), node), computed.read()));
  }

  private static String values(Evaluation evaluation, Node node) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Node part : compared(node)) {
      if (evaluation.answer(part) instanceof Answer.One one) {
        told.putIfAbsent(evaluation.places().words(part), Evaluator.printed(one.value()));
      }
    }
    List<String> words = new ArrayList<>();
    told.forEach((name, value) -> words.add(name + " is " + value));
    return words.isEmpty() ? "it is false" : String.join(", ", words);
  }

  /**
   * The parts of a condition that carry its values, left to right; typed ones speak for themselves.
   */
  private static List<Node> compared(Node node) {
    List<Node> parts = new ArrayList<>();
    if (node instanceof Node.Infix infix) {
      boolean joins = infix.operator().equals("and") || infix.operator().equals("or");
      for (Node side : List.of(infix.left(), infix.right())) {
        if (joins) {
          parts.addAll(compared(side));
        } else if (!side.isTyped()
            && !(side instanceof Node.Words)
            && !(side instanceof Node.Items)) {
          parts.add(side);
        }
      }
    } else if (node instanceof Node.Prefix prefix) {
      parts.addAll(compared(prefix.operand()));
    } else {
      parts.add(node);
    }
    return parts;
  }
}
