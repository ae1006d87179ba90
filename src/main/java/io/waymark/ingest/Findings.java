package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with one release file; a workbook has no text, so its name is the place.
 */
final class Findings {
  private static final int MOST = 20;
  private final Span place;
  private final List<Diagnostic> found = new ArrayList<>();

  Findings(String file) {
    this.place = new Source(file, "").start();
  }

  void unreadable(UnreadableRelease e) {
    add(
        Diagnostic.of(Code.RELEASE_UNREADABLE, place, e.getMessage() + ".")
            .hint("Fetch the file again, and compare its size with the one the agency states."));
  }

  void layout(String message, String hint) {
    add(Diagnostic.of(Code.RELEASE_LAYOUT, place, message).hint(hint));
  }

  void year(String message, String hint) {
    add(Diagnostic.of(Code.RELEASE_YEAR, place, message).hint(hint));
  }

  /** Keeps the first ones: a misread column would otherwise say the same thousands of times. */
  private void add(Diagnostic diagnostic) {
    if (found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  List<Diagnostic> list() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }
}
