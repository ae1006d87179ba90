package io.waymark.disk;

import io.waymark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source that is a file on disk. */
record DiskFile(String path, long size, Path file) implements SourceFile {
  @Override
  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw DiskFailure.reading(file, e);
    }
  }
}
