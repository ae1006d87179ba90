package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a part of an expression has no answer, before its place in the source is known.
 *
 * @param at the offsets in the expression's text; the evaluator fills them in where they are absent
 * @param related parts of the expression that explain it
 */
record Problem(
    Code code, String message, Optional<String> hint, Optional<Range> at, List<Related> related)
    implements Step {

  /** Chars of the expression's text. */
  record Range(int from, int to) {
    static Range of(Node node) {
      return new Range(node.from(), node.to());
    }
  }

  record Related(String message, Range at) {}

  static Problem of(Code code, String message) {
    return new Problem(code, message, Optional.empty(), Optional.empty(), List.of());
  }

  Problem hint(String text) {
    return new Problem(code, message, Optional.of(text), at, related);
  }

  Problem hint(Optional<String> text) {
    return text.isEmpty() ? this : hint(text.get());
  }

  /** The same at a place, unless it has a more exact one already. */
  Problem at(Node node) {
    return at(node.from(), node.to());
  }

  Problem at(int from, int to) {
    return at.isPresent()
        ? this
        : new Problem(code, message, hint, Optional.of(new Range(from, to)), related);
  }

  Problem related(String text, Node node) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(text, Range.of(node)));
    return new Problem(code, message, hint, at, more);
  }

  Diagnostic diagnostic(Places places) {
    Range range = at.orElse(new Range(0, places.expression().text().length()));
    Diagnostic made =
        Diagnostic.of(code, places.span(range.from(), range.to()), message).hint(hint);
    for (Related more : related) {
      made = made.related(more.message(), places.span(more.at().from(), more.at().to()));
    }
    return made;
  }
}
