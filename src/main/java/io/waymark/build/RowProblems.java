package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.ContentType;
import io.waymark.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a problem of a body that pages made from rows share once, though the values in its message
 * differ from row to row: with the first page that met it, and how many others did. One that all of
 * them meet in the same words is a mistake of the body and names no page.
 */
final class RowProblems {
  private final Map<Place, Met> met = new LinkedHashMap<>();
  private final Map<ContentType, Integer> pages = new HashMap<>();

  private RowProblems() {}

  /**
   * @param nth the how manyth it is of its kind at this place on one page
   */
  private record Place(ContentType type, Code code, int start, int end, int nth) {}

  /** Who met a problem. */
  private static final class Met {
    final Diagnostic first;
    final Page page;
    int pages;
    boolean alike = true;

    Met(Diagnostic first, Page page) {
      this.first = first;
      this.page = page;
    }
  }

  /** All problems of all pages, in the order of the pages. */
  static List<Diagnostic> told(List<PageResult> results) {
    RowProblems rows = new RowProblems();
    List<Diagnostic> all = new ArrayList<>();
    for (PageResult result : results) {
      if (result.page().row().isPresent()) {
        rows.add(result, all);
      } else {
        all.addAll(result.problems());
      }
    }
    rows.met.forEach((place, met) -> all.add(rows.told(place, met)));
    return all;
  }

  private void add(PageResult result, List<Diagnostic> others) {
    Page page = result.page();
    pages.merge(page.type(), 1, Integer::sum);
    Map<Place, Integer> counts = new HashMap<>();
    for (Diagnostic problem : result.problems()) {
      if (!problem.span().source().path().equals(page.document().source().path())) {
        others.add(problem);
        continue;
      }
      int start = problem.span().start();
      int end = problem.span().end();
      Place any = new Place(page.type(), problem.code(), start, end, 0);
      int nth = counts.merge(any, 1, Integer::sum);
      Place place = new Place(page.type(), problem.code(), start, end, nth);
      Met known = met.computeIfAbsent(place, p -> new Met(problem, page));
      known.pages++;
      known.alike &= known.first.message().equals(problem.message());
    }
  }

  private Diagnostic told(Place place, Met met) {
    Diagnostic first = met.first;
    if (met.alike && met.pages == pages.get(place.type())) {
      return first;
    }
    int others = met.pages - 1;
    String more =
        others == 0 ? "" : others == 1 ? " and one more page" : " and " + others + " more pages";
    String message = first.message() + " So it is on " + met.page.id() + more + ".";
    return new Diagnostic(
        first.code(), first.severity(), message, first.span(), first.hint(), first.related());
  }
}
