package io.waymark.build;

import io.waymark.source.Fingerprint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps in memory what builds make, and forgets nothing. */
final class HeldStore implements Store {
  private final Map<Fingerprint, byte[]> entries = new ConcurrentHashMap<>();

  /** All that is kept now. */
  Map<Fingerprint, byte[]> entries() {
    return Map.copyOf(entries);
  }

  @Override
  public Optional<byte[]> get(Fingerprint key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public boolean holds(Fingerprint key) {
    return entries.containsKey(key);
  }

  @Override
  public void put(Fingerprint key, byte[] bytes) {
    entries.put(key, bytes);
  }
}
