package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells mistakes from what only follows from them: while a dataset is broken, a row that can't be
 * found or a claim that fails says nothing that an editor could mend; nor do addresses that are
 * missing while files can't be read that pages are made of.
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
          Code.UNEXPECTED_BY_DATA,
          Code.CHART_WITHOUT_ROWS);

  private static final Set<Code> BROKEN_PAGE =
      EnumSet.of(
          Code.FILE_ENCODING,
          Code.FILE_TOO_LARGE,
          Code.NESTING_TOO_DEEP,
          Code.MISSING_FILE,
          Code.YAML_SYNTAX,
          Code.YAML_ALIAS,
          Code.MISSING_FRONT_MATTER,
          Code.UNKNOWN_CONTENT_TYPE,
          Code.BAD_VALUE,
          Code.BAD_DATE);

  private final boolean dataBroken;
  private final boolean pagesLost;

  private Consequences(boolean dataBroken, boolean pagesLost) {
    this.dataBroken = dataBroken;
    this.pagesLost = pagesLost;
  }

  /**
   * @param problems everything that was found
   */
  static Consequences of(List<Diagnostic> problems) {
    boolean dataBroken =
        problems.stream()
            .anyMatch(p -> BROKEN_DATA.contains(p.code()) && isData(p.span().source().path()));
    boolean pagesLost = dataBroken || problems.stream().anyMatch(Consequences::losesPages);
    return new Consequences(dataBroken, pagesLost);
  }

  private static boolean losesPages(Diagnostic problem) {
    String path = problem.span().source().path();
    boolean ofPage = path.endsWith(".md") && BROKEN_PAGE.contains(problem.code());
    return problem.isError() && (ofPage || path.startsWith("content/types/") || isData(path));
  }

  /** The problems that stand for themselves. */
  List<Diagnostic> without(List<Diagnostic> problems) {
    return problems.stream().filter(problem -> !follows(problem.code())).toList();
  }

  private boolean follows(Code code) {
    return code == Code.ADDRESS_VANISHED ? pagesLost : dataBroken && FOLLOWING.contains(code);
  }

  private static boolean isData(String path) {
    return path.endsWith(".csv") || path.endsWith("datapackage.yaml");
  }
}
