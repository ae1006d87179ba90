package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.parse.markdown.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds numbers, shares and amounts that were typed into words for readers, where no dataset stands
 * behind them: in digits ("5.5 million", "$90K", "3x") and spelled out ("twice", "six in ten").
 *
 * <p>Years, dates, list numbers, names ("Windows 11") and ordinals are let be, and so is what
 * {@link Prose} leaves out: quotations, code, figures, claims and words fixed by hand.
 */
public final class TypedNumbers {
  private final Severity severity;

  /**
   * @param severity how much a typed number weighs on this site
   */
  public TypedNumbers(Severity severity) {
    this.severity = severity;
  }

  /** A TYPED_NUMBER for each number in the words, at its exact place. */
  public List<Diagnostic> check(List<Prose> words) {
    return words.stream().flatMap(prose -> check(prose).stream()).toList();
  }

  private List<Diagnostic> check(Prose prose) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Passage passage : passages(prose.text())) {
      String typed = prose.text().substring(passage.from(), passage.to());
      problems.add(
          Diagnostic.of(
                  Code.TYPED_NUMBER,
                  prose.span(passage.from(), passage.to()),
                  "\"" + typed + "\" is typed by hand: nothing keeps it true.")
              .severity(severity)
              .hint(
                  "Print a figure, {{name}}; or let data judge the words, [words]{claim=\"…\"}; or"
                      + " name the source that readers see, ["
                      + typed
                      + "]{fixed=\"…\"}."));
    }
    return problems;
  }

  /** Where numbers stand in plain text, those that touch taken together. */
  static List<Passage> passages(String text) {
    List<Passage> found = new ArrayList<>(Digits.in(text));
    found.addAll(SpelledQuantities.in(text));
    if (found.isEmpty()) {
      return found;
    }
    found.sort(Comparator.comparingInt(Passage::from));
    List<Passage> merged = new ArrayList<>();
    for (Passage next : found) {
      int last = merged.size() - 1;
      if (last >= 0 && joined(text, merged.get(last), next)) {
        merged.set(last, merged.get(last).with(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean joined(String text, Passage first, Passage second) {
    return first.touches(second)
        || text.substring(first.to(), second.from()).matches("[ \u00A0\u202F]|-|–");
  }
}
