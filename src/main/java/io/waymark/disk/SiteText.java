package io.waymark.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A text file of a site's sources that a command keeps up: always whole, old or new. */
public final class SiteText {
  private final Path file;

  public SiteText(Path file) {
    this.file = file;
  }

  /** What it holds; empty when there is no such file. */
  public Optional<String> read() {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another text in its place, at once. */
  public void replace(String text) {
    try {
      Path aside = file.resolveSibling("." + file.getFileName() + ".new");
      try {
        Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
        Files.move(
            aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
