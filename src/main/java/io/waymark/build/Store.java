package io.waymark.build;

import io.waymark.source.Fingerprint;
import java.util.Optional;

/**
 * Keeps from build to build what was made, by the hash of what it was made from. It may forget
 * anything at any time and never answers anything but what was put. May be used by several threads.
 */
public interface Store {
  /** What was put under a hash. */
  Optional<byte[]> get(Fingerprint key);

  /** Whether something is there under a hash, as far as can be told without looking at it. */
  boolean holds(Fingerprint key);

  /** Keeps something from now on. */
  void put(Fingerprint key, byte[] bytes);
}
