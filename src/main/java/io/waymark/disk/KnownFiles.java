package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The fingerprints of a site's files as the disk knew them when they were read: one that the disk
 * says is the same needn't be read again. A file that hadn't rested then ({@link Stamp}) isn't
 * among them.
 */
public final class KnownFiles {
  private static final Fingerprint KEY =
      Fingerprint.of("the files of this site".getBytes(StandardCharsets.UTF_8));

  private final CacheFolder folder;
  private Map<String, Known> before;

  private record Known(long size, long inode, long modified, long changed, Fingerprint content) {

    private static Optional<Known> of(DiskFile file, Fingerprint content) {
      return file.changed()
          .filter(changed -> file.key().isPresent())
          .map(
              changed ->
                  new Known(
                      file.size(),
                      ((Number) file.key().get()).longValue(),
                      file.modified().to(TimeUnit.NANOSECONDS),
                      changed.to(TimeUnit.NANOSECONDS),
                      content));
    }
  }

  KnownFiles(CacheFolder folder) {
    this.folder = folder;
  }

  /** The fingerprint of a file that didn't change since it was read; empty when nobody knows. */
  Optional<Fingerprint> content(DiskFile file) {
    Known known = before().get(file.path());
    return known != null && Known.of(file, known.content).filter(known::equals).isPresent()
        ? Optional.of(known.content)
        : Optional.empty();
  }

  private synchronized Map<String, Known> before() {
    if (before == null) {
      before = read();
    }
    return before;
  }

  private Map<String, Known> read() {
    try (Pack pack = folder.files()) {
      return pack.get(KEY).map(KnownFiles::read).orElse(Map.of());
    }
  }

  /**
   * Remembers what was read.
   *
   * @param files as they were listed before any was read
   * @param read what was read or known of them
   * @param began a time before any was read, by the disk's own clock
   */
  void keep(Collection<DiskFile> files, Map<String, Fingerprint> read, FileTime began) {
    Map<String, Known> now = new HashMap<>();
    for (DiskFile file : files) {
      Fingerprint content = read.get(file.path());
      if (content != null && Stamp.hadRested(file, began)) {
        Known.of(file, content).ifPresent(known -> now.put(file.path(), known));
      }
    }
    if (!now.equals(before())) {
      write(now);
    }
  }

  private void write(Map<String, Known> now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Pack pack = folder.files();
        DataOutputStream out = new DataOutputStream(bytes)) {
      for (Map.Entry<String, Known> file : now.entrySet()) {
        write(file.getKey(), file.getValue(), out);
      }
      pack.put(KEY, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String path, Known known, DataOutputStream out) throws IOException {
    out.writeUTF(path);
    out.writeLong(known.size);
    out.writeLong(known.inode);
    out.writeLong(known.modified);
    out.writeLong(known.changed);
    out.writeLong(known.content.high());
    out.writeLong(known.content.low());
  }

  private static Map<String, Known> read(byte[] bytes) {
    Map<String, Known> files = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        String path = in.readUTF();
        long size = in.readLong();
        long inode = in.readLong();
        long modified = in.readLong();
        long changed = in.readLong();
        Fingerprint content = new Fingerprint(in.readLong(), in.readLong());
        files.put(path, new Known(size, inode, modified, changed, content));
      }
    } catch (IOException e) {
      return Map.of();
    }
    return files;
  }
}
