package io.waymark.language;

/** How a language writes what isn't words. */
interface Conventions {
  /** A whole number in digits, as {@code 1,234}. */
  String whole(long number);

  /**
   * The plural form that a number takes, by CLDR's names: {@code one}, {@code few}, {@code other}.
   *
   * @param ordinal whether the number is a place in an order
   */
  String form(long number, boolean ordinal);
}
