package io.waymark.disk;

import io.waymark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A source that is a file on disk. Two are equal when nothing on the disk tells them apart; only
 * their bytes can say whether they are the same.
 *
 * @param modified when it was last written to, as far as the disk tells
 * @param changed when it or its name, times or rights last changed; empty where no disk tells
 * @param key the disk's own name for it, such as an inode
 */
record DiskFile(
    String path,
    Path file,
    long size,
    FileTime modified,
    Optional<FileTime> changed,
    Optional<Object> key)
    implements SourceFile {

  static DiskFile of(String path, Path file, BasicFileAttributes attributes) throws IOException {
    return new DiskFile(
        path,
        file,
        attributes.size(),
        attributes.lastModifiedTime(),
        changed(file),
        Optional.ofNullable(attributes.fileKey()));
  }

  static DiskFile of(String path, Path file) throws IOException {
    return of(path, file, Files.readAttributes(file, BasicFileAttributes.class));
  }

  private static Optional<FileTime> changed(Path file) throws IOException {
    try {
      return Optional.of((FileTime) Files.getAttribute(file, "unix:ctime"));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw DiskFailure.reading(file, e);
    }
  }
}
