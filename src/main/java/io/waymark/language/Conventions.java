package io.waymark.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How a language writes what isn't words. May be used by several threads at once. */
interface Conventions {
  NumberMarks marks();

  /**
   * A large number as it is said: {@code 5.5 million}, {@code 5,5 Millionen}.
   *
   * @param size a million or more
   * @param decimals at most so many
   */
  String inWords(BigDecimal size, int decimals, RoundingMode mode);

  /**
   * A number with a letter or short word for its thousands or millions: {@code 50K}, {@code 1,2
   * Mio.}; the whole number where the language has none.
   *
   * @param size zero or more
   * @param digits at most so many digits that aren't zero
   */
  String brief(BigDecimal size, int digits);

  /**
   * The plural form that a number takes, by CLDR's names: {@code one}, {@code few}, {@code other}.
   *
   * @param ordinal whether the number is a place in an order
   */
  String form(long number, boolean ordinal);

  /** A day as prose writes it: {@code November 23, 2026}. */
  String day(LocalDate day);

  /** A day where there is little room: {@code Nov 23, 2026}. */
  String briefDay(LocalDate day);

  /** Words in a row: {@code a, b and c}. */
  String list(List<String> items);

  /** The order in which the language lists names. */
  Comparator<String> alphabet();

  boolean isRightToLeft();
}
