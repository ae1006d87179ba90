package io.waymark.disk;

import java.util.HexFormat;

/**
 * Tells two sets of named things apart without putting them in order: the sum of a well-mixed
 * number of each, 128 bits wide. Whoever means to can make two that are alike; chance can't.
 */
final class Sum {
  /** Odd and without a pattern, so that each bit of a factor reaches many of the product. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;
  private static final int SHIFT = 29;

  private long one;
  private long other;

  /** Adds a thing by its name and what is known of it. */
  Sum add(String name, long... known) {
    long first = SPREAD;
    long second = OTHER;
    for (int i = 0; i < name.length(); i++) {
      first = (first ^ name.charAt(i)) * SPREAD;
      second = (second ^ name.charAt(i)) * OTHER;
    }
    for (long number : known) {
      first = mixed(first, number);
      second = mixed(second, number + OTHER);
    }
    one += mixed(first, 0);
    other += mixed(second, 0);
    return this;
  }

  static long mixed(long one, long other) {
    long mixed = (one ^ other) * SPREAD;
    return (mixed ^ mixed >>> SHIFT) * SPREAD + one;
  }

  String hex() {
    return HexFormat.of().toHexDigits(one) + HexFormat.of().toHexDigits(other);
  }
}
