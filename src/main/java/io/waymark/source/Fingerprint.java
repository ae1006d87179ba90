package io.waymark.source;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * The XXH3 of some bytes, 128 bits wide: content is the same when its fingerprint is. Whoever means
 * to can make two contents with one fingerprint, and deceives nobody's site but their own; chance
 * can't.
 *
 * @param high the first half of the bits
 * @param low the second half
 */
public record Fingerprint(long high, long low) {
  /** How many hexadecimal digits it has. */
  public static final int DIGITS = 32;

  private static final int HALF = DIGITS / 2;

  public static Fingerprint of(byte[] bytes) {
    HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
    return new Fingerprint(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  /**
   * Reads {@value #DIGITS} hexadecimal digits.
   *
   * @param from where they begin
   * @throws IllegalArgumentException or {@link IndexOutOfBoundsException} when they don't
   */
  public static Fingerprint read(String hex, int from) {
    return new Fingerprint(
        Long.parseUnsignedLong(hex, from, from + HALF, 16),
        Long.parseUnsignedLong(hex, from + HALF, from + DIGITS, 16));
  }

  /** Its {@value #DIGITS} hexadecimal digits. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(high) + digits.toHexDigits(low);
  }

  /** The first ten hex digits, enough to tell the versions of one file apart in its name. */
  public String shortText() {
    return hex().substring(0, 10);
  }
}
