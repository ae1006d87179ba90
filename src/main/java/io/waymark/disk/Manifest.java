package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of files that Waymark wrote into a folder, kept in the folder as {@value #NAME}. A
 * folder that holds one is Waymark's, and exactly the files it lists may be removed.
 *
 * @param files the SHA-256 of each file's bytes in hexadecimal, by path with forward slashes
 */
record Manifest(SortedMap<String, String> files) {
  static final String NAME = ".waymark";
  private static final String FIRST_LINE = "Waymark wrote this folder. Format 1: SHA-256, path.";
  private static final int HASH_LENGTH = 64;

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The manifest of a folder, or empty when the folder isn't Waymark's. */
  static Optional<Manifest> of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException | java.nio.charset.MalformedInputException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> parse(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      return Optional.empty();
    }
    var files = new TreeMap<String, String>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.length() <= HASH_LENGTH + 2 || leadsOut(line.substring(HASH_LENGTH + 2))) {
        return Optional.empty();
      }
      files.put(line.substring(HASH_LENGTH + 2), line.substring(0, HASH_LENGTH));
    }
    return Optional.of(new Manifest(files));
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../");
  }

  /** Writes it into a folder, as the last of its files. */
  void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), text());
  }

  /** A name for this very content: alike for equal files, different for any other. */
  String fingerprint() {
    return Fingerprint.of(text().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  private String text() {
    var text = new StringBuilder(FIRST_LINE).append('\n');
    for (Map.Entry<String, String> file : files.entrySet()) {
      text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return text.toString();
  }
}
