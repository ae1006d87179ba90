package io.waymark.language;

/** What stands before and after the digits of an amount: {@code $}, or a space and {@code €}. */
record Affixes(String before, String after) {
  String around(String digits) {
    return before + digits + after;
  }
}
