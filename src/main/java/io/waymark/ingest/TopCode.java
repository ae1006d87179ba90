package io.waymark.ingest;

/**
 * The annual pay from which on the Occupational Employment and Wage Statistics print {@code #}: 90
 * dollars an hour up to May 2015, 100 up to May 2021, 115 since, each times 2,080 hours.
 */
final class TopCode {
  private TopCode() {}

  /** In dollars a year, for the May release of a year. */
  static int of(int year) {
    if (year <= 2015) {
      return 187_200;
    }
    return year <= 2021 ? 208_000 : 239_200;
  }
}
