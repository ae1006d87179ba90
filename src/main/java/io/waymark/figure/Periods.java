package io.waymark.figure;

import io.waymark.model.Period;
import io.waymark.model.Quantity;
import java.util.List;
import java.util.Optional;

/** What becomes of periods when quantities are combined. */
final class Periods {
  private static final String TO = " to ";

  private Periods() {}

  /** Whether both periods are known and differ. */
  static boolean differ(Quantity a, Quantity b) {
    return a.period().isPresent() && b.period().isPresent() && !a.period().equals(b.period());
  }

  /** The one period of both, when they don't differ. */
  static Optional<Period> common(Quantity a, Quantity b) {
    return differ(a, b) ? Optional.empty() : a.period().or(b::period);
  }

  /** The period of what changed {@code from} one quantity {@code to} another. */
  static Optional<Period> span(Quantity from, Quantity to) {
    if (!differ(from, to)) {
      return common(from, to);
    }
    String begin = from.period().orElseThrow().label();
    String end = to.period().orElseThrow().label();
    return begin.contains(TO) || end.contains(TO)
        ? Optional.empty()
        : Optional.of(new Period(begin + TO + end));
  }

  /** The one period of all that have one, or nothing. */
  static Optional<Period> common(List<Quantity> quantities) {
    var known = quantities.stream().flatMap(q -> q.period().stream()).distinct().toList();
    return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
  }
}
