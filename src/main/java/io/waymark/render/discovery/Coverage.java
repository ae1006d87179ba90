package io.waymark.render.discovery;

import io.waymark.model.Period;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a dataset covers, as ISO 8601 writes it: {@code 2025-05}, {@code 2013-05/2025-05}.
 * Periods that name no time, such as the number of a release, are left out.
 */
final class Coverage {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\p{L}+) )?(\\d{4})(?:[–/-](\\d{2,4}))?");

  private Coverage() {}

  static Optional<String> of(Collection<Period> periods) {
    List<String> ends = new ArrayList<>();
    periods.forEach(period -> ends.addAll(ends(period.label())));
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    String first = ends.stream().sorted().findFirst().orElseThrow();
    String last = ends.stream().sorted().reduce((a, b) -> b).orElseThrow();
    return Optional.of(first.equals(last) ? first : first + "/" + last);
  }

  private static List<String> ends(String label) {
    Matcher time = TIME.matcher(label);
    if (!time.matches()) {
      return List.of();
    }
    String year = time.group(2);
    if (time.group(1) != null) {
      return month(time.group(1)).filter(m -> time.group(3) == null).map(m -> year + m).stream()
          .toList();
    }
    String end = time.group(3);
    return end == null ? List.of(year) : List.of(year, year.substring(0, 4 - end.length()) + end);
  }

  private static Optional<String> month(String name) {
    for (Month month : Month.values()) {
      if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(name)) {
        return Optional.of("-%02d".formatted(month.getValue()));
      }
    }
    return Optional.empty();
  }
}
