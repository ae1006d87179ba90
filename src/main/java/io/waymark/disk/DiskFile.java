package io.waymark.disk;

import io.waymark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
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
  private static final String ON_UNIX = "unix:size,lastModifiedTime,ctime,ino";

  /** A file, behind a link or not. */
  static DiskFile of(String path, Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? onUnix(path, file)
        : elsewhere(path, file);
  }

  /** All that is known of a file is asked in one call, for a site has many. */
  private static DiskFile onUnix(String path, Path file) throws IOException {
    Map<String, Object> told = Files.readAttributes(file, ON_UNIX);
    return new DiskFile(
        path,
        file,
        (Long) told.get("size"),
        (FileTime) told.get("lastModifiedTime"),
        Optional.of((FileTime) told.get("ctime")),
        Optional.of(told.get("ino")));
  }

  private static DiskFile elsewhere(String path, Path file) throws IOException {
    var told = Files.readAttributes(file, BasicFileAttributes.class);
    return new DiskFile(
        path,
        file,
        told.size(),
        told.lastModifiedTime(),
        Optional.empty(),
        Optional.ofNullable(told.fileKey()));
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
