package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return of(ClassPathEdition.class);
  }

  /** The same for the program that a class was loaded with. */
  static Optional<String> of(Class<?> loaded) {
    try {
      List<Path> entries = entries(loaded.getClassLoader());
      URI own = loaded.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (!entries.contains(Path.of(own).normalize())) {
        return Optional.empty();
      }
      StringBuilder all = new StringBuilder();
      for (Path entry : entries) {
        all.append(Files.isDirectory(entry) ? folder(entry) : jar(entry)).append('\n');
      }
      return Optional.of(Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex());
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Inside Maven a loader of its own has the program; the process's class path is Maven's. */
  private static List<Path> entries(ClassLoader loader) throws URISyntaxException {
    List<Path> entries = new ArrayList<>();
    if (loader instanceof URLClassLoader program) {
      for (URL url : program.getURLs()) {
        entries.add(Path.of(url.toURI()).normalize());
      }
    } else {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        entries.add(Path.of(entry).toAbsolutePath().normalize());
      }
    }
    return entries.stream().filter(Files::exists).toList();
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
