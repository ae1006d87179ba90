package io.waymark.disk;

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
 * @param hash a {@link Sum} of all that the disk tells
 * @param youngest when the last of the files changed
 */
record Stamp(String hash, FileTime youngest) {
  /** Longer than the tick of any disk's clock. */
  private static final Duration TICK = Duration.ofSeconds(2);

  /**
   * @return empty on disks that don't tell when a file changed, for the time of the last writing
   *     can be set at will
   */
  static Optional<Stamp> of(Collection<DiskFile> files) {
    Sum sum = new Sum();
    FileTime youngest = FileTime.fromMillis(0);
    for (DiskFile file : files) {
      FileTime changed = file.changed().orElse(null);
      if (changed == null || file.key().isEmpty()) {
        return Optional.empty();
      }
      youngest = changed.compareTo(youngest) > 0 ? changed : youngest;
      sum.add(
          file.path(),
          file.size(),
          ((Number) file.key().get()).longValue(),
          file.modified().to(TimeUnit.NANOSECONDS),
          changed.to(TimeUnit.NANOSECONDS));
    }
    return Optional.of(new Stamp(sum.hex(), youngest));
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
