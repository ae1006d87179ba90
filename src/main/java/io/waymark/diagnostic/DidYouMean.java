package io.waymark.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name an author most likely meant, by edit distance with swapped letters counted once.
 */
public final class DidYouMean {
  private DidYouMean() {}

  /** A hint such as {@code Did you mean "summary"?}, or the names there are when none is close. */
  public static Optional<String> hint(String written, Collection<String> known) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> close = closest(written, known);
    return close.isPresent()
        ? close.map(name -> "Did you mean \"" + name + "\"?")
        : Optional.of(listing(known));
  }

  /** The known name within a third of the written name's length (at least two edits), if any. */
  public static Optional<String> closest(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, wanted.length() / 3);
    record Candidate(String name, int distance) {}
    return known.stream()
        .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance <= limit && c.distance < Math.max(wanted.length(), 2))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private static String listing(Collection<String> known) {
    var names = known.stream().sorted().limit(12).toList();
    String more = known.size() > names.size() ? ", … (" + known.size() + " in all)" : "";
    return "Known here: " + String.join(", ", names) + more + ".";
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
