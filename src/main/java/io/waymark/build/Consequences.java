package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells mistakes from what only follows from them: while a dataset is broken, a row that can't be
 * found or a claim that fails says nothing that an editor could mend.
 */
final class Consequences {
  private static final Set<Code> BROKEN_DATA =
      EnumSet.of(
          Code.FILE_ENCODING,
          Code.FILE_TOO_LARGE,
          Code.MISSING_FILE,
          Code.CSV_SYNTAX,
          Code.ROW_WIDTH,
          Code.MISSING_COLUMN,
          Code.CELL_TYPE,
          Code.CELL_CONSTRAINT,
          Code.DUPLICATE_PRIMARY_KEY);

  private static final Set<Code> FOLLOWING =
      EnumSet.of(
          Code.FOREIGN_KEY,
          Code.NO_MATCHING_ROW,
          Code.UNDECIDABLE,
          Code.FALSE_CLAIM,
          Code.NO_TRUE_VARIANT,
          Code.CHART_WITHOUT_ROWS);

  private final boolean dataBroken;

  private Consequences(boolean dataBroken) {
    this.dataBroken = dataBroken;
  }

  /**
   * @param problems everything that was found
   */
  static Consequences of(List<Diagnostic> problems) {
    return new Consequences(
        problems.stream()
            .anyMatch(
                problem ->
                    BROKEN_DATA.contains(problem.code())
                        && isData(problem.span().source().path())));
  }

  /** The problems that stand for themselves. */
  List<Diagnostic> without(List<Diagnostic> problems) {
    return dataBroken
        ? problems.stream().filter(problem -> !FOLLOWING.contains(problem.code())).toList()
        : problems;
  }

  private static boolean isData(String path) {
    return path.endsWith(".csv") || path.endsWith("datapackage.yaml");
  }
}
