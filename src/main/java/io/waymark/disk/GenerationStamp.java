package io.waymark.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stamp of a published generation, by which a file that somebody changed, removed or added by
 * hand is noticed. Waymark itself writes to no generation that is published.
 */
final class GenerationStamp {
  private GenerationStamp() {}

  /** Empty when the disk can't tell. */
  static Optional<String> of(Path generation) {
    List<DiskFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          generation,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              files.add(DiskFile.of(generation.relativize(file).toString(), file, attributes));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return Optional.empty();
    }
    files.sort(Comparator.comparing(DiskFile::path));
    return Stamp.of(files).map(stamp -> generation.getFileName() + " " + stamp.hash().hex());
  }
}
