package io.waymark.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two builds from writing the same output at once. The lock is the operating system's, so it
 * ends with its process however that ends; the file itself stays and marks the folder as Waymark's.
 */
final class OutputLock implements AutoCloseable {
  static final String NAME = ".waymark-lock";

  private final FileChannel channel;
  private final FileLock lock;

  private OutputLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of a store.
   *
   * @throws DiskFailure when another build holds it
   */
  static OutputLock take(OutputPlace place) throws IOException {
    Path file = place.store().resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new DiskFailure(
            "Another Waymark build is writing %s just now%s. Let it finish, then build again."
                .formatted(place.out(), holder(file)),
            new IOException("locked"));
      }
      channel.truncate(0);
      String text =
          "Waymark keeps what it builds for %s here. Running or last: process %d\n"
              .formatted(place.out().getFileName(), ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return new OutputLock(channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path file) {
    try {
      String text = Files.readString(file).strip();
      int at = text.lastIndexOf("process ");
      return at < 0 ? "" : " (" + text.substring(at) + ")";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
