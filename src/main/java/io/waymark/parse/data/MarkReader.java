package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Quantity.State;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a descriptor says its marks mean: {@code suppressed}, {@code at least 239200}. */
final class MarkReader {
  private static final Pattern BOUND =
      Pattern.compile("at (least|most) (?:(-?\\d{1,30}(?:\\.\\d{1,30})?)|([a-z][a-z0-9_]*))");

  private MarkReader() {}

  static Map<String, Mark> read(MappingReader group, Collection<? super Diagnostic> sink) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Entry entry : group.entries()) {
      String mark = entry.key().text();
      group
          .asScalar(entry.value(), mark)
          .flatMap(s -> meaning(s, mark, sink))
          .ifPresent(m -> marks.put(mark, m));
    }
    return marks;
  }

  /** Tells bounds that are taken from a column which isn't there. */
  static void checkColumns(
      Map<String, Mark> marks, List<String> columns, Collection<? super Diagnostic> sink) {
    for (Mark mark : marks.values()) {
      if (mark instanceof Mark.BoundInColumn bound && !columns.contains(bound.column())) {
        sink.add(
            Diagnostic.of(
                    Code.UNKNOWN_COLUMN,
                    bound.span(),
                    "The schema has no column \"" + bound.column() + "\".")
                .hint(DidYouMean.hint(bound.column(), columns)));
      }
    }
  }

  private static Optional<Mark> meaning(
      Scalar scalar, String mark, Collection<? super Diagnostic> sink) {
    if (scalar.text().equals("suppressed")) {
      return Optional.of(new Mark.Suppressed());
    }
    Matcher bound = BOUND.matcher(scalar.text());
    if (bound.matches()) {
      State state = bound.group(1).equals("least") ? State.AT_LEAST : State.AT_MOST;
      return Optional.of(
          bound.group(2) != null
              ? new Mark.Bound(state, new BigDecimal(bound.group(2)))
              : new Mark.BoundInColumn(
                  state,
                  bound.group(3),
                  scalar.span().source().find(bound.group(3), scalar.span())));
    }
    sink.add(
        Diagnostic.of(
                Code.BAD_VALUE,
                scalar.span(),
                "The mark \"" + mark + "\" can't mean " + scalar.kind() + ".")
            .hint("Write suppressed, at least 239200, or at least and the name of a column."));
    return Optional.empty();
  }
}
