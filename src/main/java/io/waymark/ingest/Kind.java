package io.waymark.ingest;

import java.util.Locale;

/** The kinds of releases that can be imported. */
public enum Kind {
  /** BLS Occupational Employment and Wage Statistics: national, by sector, by metro. */
  OEWS,
  /** BEA Regional Price Parities by metro. */
  RPP,
  /** The O*NET Database's tables. */
  ONET,
  /** BLS Employment Projections, occupation tables. */
  PROJECTIONS,
  /** The Census Bureau's gazetteer of metropolitan areas. */
  PLACES,
  /** BLS Consumer Price Index, annual averages. */
  CPI,
  /** No release: derives each page's CSVs from the shared tables again. */
  PAGES;

  /** The name on the command line, such as {@code oews}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
