package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The times that a chart's subtitle names are times of the data it shows, so that no release makes
 * a subtitle untrue in silence. Read are a month with its year ({@code May 2025}) and a span of
 * years ({@code 2024–34}, {@code 2024 to 2034}), each only where the data's own times are of that
 * form.
 */
public final class StatedPeriods {
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December) \\d{4}\\b");
  private static final Pattern YEARS =
      Pattern.compile("\\b(\\d{4})(?: to \\d\\d|–(?:\\d\\d)?)(\\d\\d)\\b");

  private StatedPeriods() {}

  /**
   * @param subtitle the words as readers see them
   * @param place where they are written
   * @param rows the rows that the chart shows
   */
  public static List<Diagnostic> check(String subtitle, Span place, List<Row> rows) {
    SortedSet<String> stated = new TreeSet<>();
    MONTH.matcher(subtitle).results().forEach(found -> stated.add(found.group()));
    YEARS.matcher(subtitle).results().forEach(found -> stated.add(span(found)));
    if (stated.isEmpty()) {
      return List.of();
    }
    SortedSet<String> known = periods(rows);
    List<Diagnostic> found = new ArrayList<>();
    for (String period : stated) {
      SortedSet<String> alike = alike(period, known);
      if (!alike.isEmpty() && !alike.contains(period)) {
        found.add(
            Diagnostic.of(
                    Code.STALE_PERIOD,
                    place,
                    "The subtitle says " + period + "; the data are of " + list(alike) + ".")
                .hint("Say the time of the data, or print it: {{name|period}}."));
      }
    }
    return found;
  }

  private static String span(MatchResult found) {
    return found.group(1) + "–" + found.group(2);
  }

  private static SortedSet<String> periods(List<Row> rows) {
    SortedSet<String> labels = new TreeSet<>();
    for (Row row : rows) {
      row.cells().stream()
          .flatMap(cell -> cell instanceof Quantity q ? q.period().stream() : null)
          .map(Period::label)
          .forEach(labels::add);
    }
    return labels;
  }

  private static SortedSet<String> alike(String period, SortedSet<String> known) {
    Pattern form = MONTH.matcher(period).matches() ? MONTH : YEARS;
    return known.stream()
        .filter(label -> form.matcher(label).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String list(SortedSet<String> labels) {
    return labels.size() > 3
        ? labels.first() + " to " + labels.last()
        : String.join(" and ", labels);
  }
}
