package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Correction;
import io.waymark.model.Document;
import java.util.ArrayList;
import java.util.List;

/** The dates of corrections, which can't be known from a file alone. */
final class Corrections {
  private Corrections() {}

  /** Whether that is so of all of an outline's. */
  static boolean areInTime(PageOutline outline, Edition edition) {
    return outline.corrected().filter(day -> day.isAfter(edition.asOf())).isEmpty();
  }

  /** None is of a day after that on which the site is published. */
  static List<Diagnostic> inTime(Document document, Edition edition) {
    List<Diagnostic> found = new ArrayList<>();
    for (Correction correction : document.corrections()) {
      if (correction.date().isAfter(edition.asOf())) {
        String day = correction.date() + ", and the site is of " + edition.asOf();
        found.add(
            Diagnostic.of(Code.BAD_DATE, correction.span(), "This correction is dated " + day + ".")
                .hint("Write the day on which the page was put right."));
      }
    }
    return found;
  }
}
