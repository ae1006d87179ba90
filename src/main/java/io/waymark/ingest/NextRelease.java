package io.waymark.ingest;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the release after one is expected, by the rhythm that its agency has kept. */
final class NextRelease {
  /**
   * A release a year.
   *
   * @param title how the titles of its sources begin
   * @param year finds the year that the release names, the last one of several
   * @param yearsOn from that year to the next release
   * @param month in which it is published
   */
  private record Yearly(String title, Pattern year, int yearsOn, int month) {}

  private static final Pattern LAST_YEAR = Pattern.compile(".*\\b((?:19|20)\\d\\d)");
  private static final Pattern FIRST_YEAR = Pattern.compile("((?:19|20)\\d\\d)[–-]\\d\\d.*");

  private static final List<Yearly> YEARLY =
      List.of(
          new Yearly("Occupational Employment and Wage Statistics", LAST_YEAR, 2, 4),
          new Yearly("Employment Projections", FIRST_YEAR, 2, 9),
          new Yearly("Consumer Price Index", LAST_YEAR, 2, 1),
          new Yearly("Regional Price Parities", LAST_YEAR, 2, 12),
          new Yearly("Gazetteer Files", LAST_YEAR, 1, 10));

  private static final Pattern QUARTERLY = Pattern.compile("(\\d+)\\.(\\d)");

  private NextRelease() {}

  /** The month, or none where the title or release isn't one with a known rhythm. */
  static Optional<YearMonth> after(String title, String release) {
    if (title.startsWith("O*NET")) {
      Matcher version = QUARTERLY.matcher(release);
      return version.matches()
          ? Optional.of(
              quarterly(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))))
          : Optional.empty();
    }
    for (Yearly rhythm : YEARLY) {
      Matcher year = rhythm.year().matcher(release);
      if (title.startsWith(rhythm.title()) && year.matches()) {
        int next = Integer.parseInt(year.group(1)) + rhythm.yearsOn();
        return Optional.of(YearMonth.of(next, rhythm.month()));
      }
    }
    return Optional.empty();
  }

  /** Version 30.0 is of August 2025; each year's others follow in autumn, winter and spring. */
  private static YearMonth quarterly(int version, int update) {
    int year = 1995 + version;
    return switch (update) {
      case 0 -> YearMonth.of(year, 11);
      case 1 -> YearMonth.of(year + 1, 2);
      case 2 -> YearMonth.of(year + 1, 5);
      default -> YearMonth.of(year + 1, 8);
    };
  }
}
