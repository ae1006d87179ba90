package io.waymark.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** The machine kept Waymark from reading or writing; the message says so in plain words. */
public final class DiskFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  public DiskFailure(String message, IOException cause) {
    super(message, cause);
  }

  static DiskFailure reading(Path path, IOException cause) {
    return new DiskFailure(path + " can't be read: " + reason(cause) + ".", cause);
  }

  static DiskFailure writing(Path path, IOException cause) {
    return new DiskFailure(path + " can't be written: " + reason(cause) + ".", cause);
  }

  static DiskFailure writing(Path path, ReadOnlyFileSystemException cause) {
    return writing(path, new IOException("the disk is read-only", cause));
  }

  /** What went wrong, without Java's class names. */
  public static String reason(IOException cause) {
    String said = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
    String known = said == null ? "" : said.toLowerCase(Locale.ROOT);
    if (known.contains("no space left") || known.contains("not enough space")) {
      return "the disk is full";
    }
    if (known.contains("quota")) {
      return "your share of the disk is used up";
    }
    if (known.contains("read-only")) {
      return "the disk is read-only";
    }
    if (cause instanceof AccessDeniedException || known.contains("permission denied")) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it isn't there any more";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "something else is in the way";
    }
    return said == null ? "the system gave no reason" : said;
  }
}
