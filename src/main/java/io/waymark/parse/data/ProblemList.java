package io.waymark.parse.data;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The first problems of a file, and how many more there are: a wrong column has one a row. */
public final class ProblemList {
  public static final int LIMIT = 20;

  private final List<Diagnostic> told = new ArrayList<>();
  private final int limit;
  private int untold;

  public ProblemList() {
    this(LIMIT);
  }

  /**
   * @param limit how many problems are told before the rest are counted, at least 1
   */
  public ProblemList(int limit) {
    this.limit = limit;
  }

  /** Adds a problem; past the limit it is only counted, and not even made. */
  public void add(Supplier<Diagnostic> problem) {
    if (told.size() < limit) {
      told.add(problem.get());
    } else {
      untold++;
    }
  }

  /** The problems and, when there are more, one that says so at the file's beginning. */
  public List<Diagnostic> all() {
    if (untold == 0) {
      return List.copyOf(told);
    }
    List<Diagnostic> all = new ArrayList<>(told);
    Diagnostic last = told.get(told.size() - 1);
    Span place = last.span();
    String more =
        untold == 1 ? "There is 1 more problem" : "There are " + untold + " more problems";
    all.add(
        Diagnostic.of(
                last.code(),
                place.source().span(place.end(), place.end()),
                more + " in this file after this one.")
            .hint("Mend these first; often one mistake repeats in every row."));
    return all;
  }
}
