package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The list of files that Waymark wrote into a folder, kept in the folder as {@value #NAME}. A
 * folder that holds one is Waymark's, and exactly the files it lists may be removed.
 *
 * @param files the fingerprint of each file's bytes, by path with forward slashes
 */
record Manifest(Map<String, Fingerprint> files) {
  static final String NAME = ".waymark";
  private static final String FIRST_LINE = "Waymark wrote this folder. Format 2: XXH3-128, path.";

  /** Of builds that noted hashes by which no file is known any more. */
  private static final String FORMER = "Waymark wrote this folder. Format 1: SHA-256, path.";

  private static final int FORMER_DIGITS = 64;
  private static final int NAME_LENGTH = 16;

  Manifest {
    files = Collections.unmodifiableMap(files);
  }

  /** The manifest of a folder, or empty when the folder isn't Waymark's. */
  static Optional<Manifest> of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      return text.startsWith(FORMER)
          ? parse(text, FORMER, FORMER_DIGITS)
          : parse(text, FIRST_LINE, Fingerprint.DIGITS);
    } catch (NoSuchFileException | MalformedInputException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> parse(String text, String firstLine, int digits) {
    int at = firstLine.length() + 1;
    if (!text.startsWith(firstLine) || text.length() < at || text.charAt(at - 1) != '\n') {
      return Optional.empty();
    }
    Map<String, Fingerprint> files = new HashMap<>();
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int path = at + digits + 2;
      if (end <= path || leadsOut(text.substring(path, end))) {
        return Optional.empty();
      }
      files.put(text.substring(path, end), Fingerprint.read(text, at));
      at = end + 1;
    }
    return Optional.of(new Manifest(files));
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/")
        || path.indexOf('\\') >= 0
        || path.contains("..") && ("/" + path + "/").contains("/../");
  }

  /** Writes it into a folder, as the last of its files. */
  void writeTo(Path folder) throws IOException {
    String[] paths = files.keySet().toArray(String[]::new);
    Arrays.sort(paths);
    var text = new StringBuilder(FIRST_LINE).append('\n');
    for (String path : paths) {
      text.append(files.get(path).hex()).append("  ").append(path).append('\n');
    }
    Files.writeString(folder.resolve(NAME), text);
  }

  /**
   * A name for a folder of this content: alike for equal files, most likely another for any other.
   */
  String name() {
    Sum sum = new Sum();
    files.forEach((path, content) -> sum.add(path, content.high(), content.low()));
    return sum.hex().substring(0, NAME_LENGTH);
  }
}
