package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the disk tells of many files without reading any: of each its path, size, inode, and when it
 * was last written to and last changed in any way. That says that no file changed since, as long as
 * all of them had rested for a while: one that is written twice in the same tick of the disk's
 * clock looks the same both times.
 *
 * @param hash of all that the disk tells
 * @param youngest when the last of the files changed
 */
record Stamp(Fingerprint hash, FileTime youngest) {
  private static final int NUMBERS = 4 * Long.BYTES;

  /** Longer than the tick of any disk's clock. */
  private static final Duration TICK = Duration.ofSeconds(2);

  /**
   * @param files in an order that depends on nothing else
   * @return empty on disks that don't tell when a file changed, for the time of the last writing
   *     can be set at will
   */
  static Optional<Stamp> of(Collection<DiskFile> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(files.size() * 100);
    ByteBuffer numbers = ByteBuffer.allocate(NUMBERS);
    FileTime youngest = FileTime.fromMillis(0);
    for (DiskFile file : files) {
      FileTime changed = file.changed().orElse(null);
      if (changed == null || file.key().isEmpty()) {
        return Optional.empty();
      }
      youngest = changed.compareTo(youngest) > 0 ? changed : youngest;
      all.writeBytes(file.path().getBytes(StandardCharsets.UTF_8));
      numbers.clear();
      numbers.putLong(file.size()).putLong(((Number) file.key().get()).longValue());
      numbers.putLong(file.modified().to(TimeUnit.NANOSECONDS));
      numbers.putLong(changed.to(TimeUnit.NANOSECONDS));
      all.writeBytes(numbers.array());
    }
    return Optional.of(new Stamp(Fingerprint.of(all.toByteArray()), youngest));
  }

  /** Whether all files had rested at a time by the disk's own clock. */
  boolean hadRested(FileTime at) {
    return hadRested(youngest, at);
  }

  /** Whether one file had. */
  static boolean hadRested(DiskFile file, FileTime at) {
    return file.changed().filter(changed -> hadRested(changed, at)).isPresent();
  }

  private static boolean hadRested(FileTime changed, FileTime at) {
    return changed.toInstant().plus(TICK).isBefore(at.toInstant());
  }
}
