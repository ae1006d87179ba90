package io.waymark.disk;

import io.waymark.build.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hash of the program that is running: of what the jars on its class path say that they hold,
 * which for each file is its name, its length and a checksum. Of a folder, as when Waymark is being
 * worked on, it is names, lengths and times.
 */
public final class ClassPathEdition {
  /** The end of a jar's table of contents is this long, unless there is a comment. */
  private static final int END = 22;

  private ClassPathEdition() {}

  /** Empty when it can't be told: then nothing may be reused. */
  public static Optional<String> ofThisProcess() {
    StringBuilder all = new StringBuilder();
    try {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        Path path = Path.of(entry);
        if (!entry.isEmpty() && Files.exists(path)) {
          all.append(Files.isDirectory(path) ? folder(path) : jar(path)).append('\n');
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex());
  }

  /** The hash of its table of contents, with which a jar ends. */
  private static String jar(Path path) throws IOException {
    try (RandomAccessFile jar = new RandomAccessFile(path.toFile(), "r")) {
      if (jar.length() < END) {
        throw new IOException(path + " is no jar");
      }
      jar.seek(jar.length() - END);
      boolean plain = jar.readInt() == 0x504b0506;
      jar.skipBytes(8);
      long length = Integer.reverseBytes(jar.readInt()) & 0xFFFFFFFFL;
      if (!plain || length > jar.length() - END) {
        throw new IOException(path + " ends unlike other jars");
      }
      byte[] table = new byte[(int) length];
      jar.seek(jar.length() - END - length);
      jar.readFully(table);
      return Fingerprint.of(table).hex();
    }
  }

  private static String folder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        all.append(folder.relativize(file)).append(' ').append(Files.size(file)).append(' ');
        all.append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return all.toString();
  }
}
