package io.waymark.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some bytes: content is the same when its fingerprint is. */
public record Fingerprint(String hex) {

  public static Fingerprint of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Fingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The first ten hex digits, enough to tell the versions of one file apart in its name. */
  public String shortText() {
    return hex.substring(0, 10);
  }
}
