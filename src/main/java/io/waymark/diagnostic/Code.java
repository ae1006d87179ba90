package io.waymark.diagnostic;

import java.util.Locale;

/**
 * Every kind of problem Waymark can tell, each with a page under {@code docs/diagnostics/} and a
 * fixture that provokes it. A code, once released, keeps its name and its meaning.
 */
public enum Code {
  // Files
  FILE_ENCODING,
  FILE_TOO_LARGE,
  NESTING_TOO_DEEP,
  MISSING_FILE,

  // YAML and what it declares
  YAML_SYNTAX,
  YAML_ALIAS,
  DUPLICATE_KEY,
  UNKNOWN_KEY,
  MISSING_KEY,
  WRONG_TYPE,
  BAD_DATE,
  BAD_VALUE,
  MISSING_FRONT_MATTER,
  UNKNOWN_CONTENT_TYPE,
  UNKNOWN_PAGE,

  // Datasets
  CSV_SYNTAX,
  ROW_WIDTH,
  MISSING_COLUMN,
  CELL_TYPE,
  CELL_CONSTRAINT,
  DUPLICATE_PRIMARY_KEY,
  FOREIGN_KEY,
  UNKNOWN_DATASET,
  UNKNOWN_COLUMN,
  UNDECLARED_DATA_FILE(Severity.WARNING),

  // Figures and claims
  EXPRESSION_SYNTAX,
  UNKNOWN_FUNCTION,
  UNKNOWN_FIGURE,
  UNKNOWN_FORMAT,
  FIGURE_CYCLE,
  FIGURE_TYPE,
  NO_MATCHING_ROW,
  UNIT_MISMATCH,
  PERIOD_MISMATCH,
  UNDECIDABLE,
  FALSE_CLAIM,
  CLAIM_WITHOUT_DATA,
  NO_TRUE_VARIANT,
  UNEXPECTED_BY_DATA(Severity.WARNING),
  TYPED_NUMBER,
  STALE_PERIOD,
  FIXED_WITHOUT_SOURCE,

  // Charts
  UNKNOWN_CHART_TYPE,
  CHART_WITHOUT_ROWS,
  CHART_OPTION,
  CHART_INCOMPLETE,
  CHART_LABELS,
  CUT_BARS,
  INVENTED_VALUES,
  SECOND_AXIS,
  TOO_MANY_SERIES,
  CHART_FAILED,
  DUPLICATE_CHART_ID,
  CHART_ALTERNATIVES,

  // Pages and addresses
  DUPLICATE_ADDRESS,
  ADDRESS_VANISHED,
  ADDRESS_UNLISTED(Severity.WARNING),
  BROKEN_LINK,
  BROKEN_ANCHOR,
  MISSING_ASSET,
  UNSAFE_URL,
  UNSAFE_HTML,
  PAGE_TOO_HEAVY,
  UNKNOWN_TOKEN,
  LOW_CONTRAST,
  COLORS_ALIKE,
  TEMPLATE_FAILED,
  TEMPLATE_MISSING,

  // Words around the content
  MESSAGE_SYNTAX,
  UNKNOWN_MESSAGE,
  UNKNOWN_PLACEHOLDER,
  MISSING_MESSAGE(Severity.WARNING),

  // Federal releases
  RELEASE_UNREADABLE,
  RELEASE_LAYOUT,
  RELEASE_YEAR;

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  /** The name in reports and in the documentation's addresses, such as {@code unknown-key}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much such a problem weighs unless settings say otherwise. */
  public Severity severity() {
    return severity;
  }
}
