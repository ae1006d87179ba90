package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The stamp of a published generation, by which a file that somebody changed, removed or added by
 * hand is noticed: of all files their names, sizes, inodes and times of writing. Waymark itself
 * writes to no generation that is shown, and one who sets a time back means to be missed.
 */
final class GenerationStamp {
  /** Folders of more entries than these are read on all processors. */
  private static final int MANY = 64;

  private GenerationStamp() {}

  /** The name of the folder that a stamp is of. */
  static String name(String stamp) {
    return stamp.substring(0, stamp.lastIndexOf(' '));
  }

  /** Empty when the disk can't tell. */
  static Optional<String> of(Path generation) {
    try {
      String sum = Long.toHexString(folder(generation, 0));
      return Optional.of(generation.getFileName() + " " + sum);
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
  }

  /**
   * A stamp of the folders alone, which tells whether anything came, went or was put in another's
   * place.
   *
   * @return empty when a folder isn't there any more
   */
  static Optional<String> ofFolders(Path generation, Manifest manifest) {
    try {
      long sum =
          folders(manifest).parallelStream()
              .mapToLong(name -> alone(generation.resolve(name), name.hashCode()))
              .sum();
      return Optional.of(generation.getFileName() + " " + Long.toHexString(sum));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * The stamp of a generation that was made from another by what differs between them, without
   * looking at the rest: files that the two have in common are the very same.
   *
   * @param stamp of the other one
   */
  static Optional<String> amended(
      String stamp, Path before, Manifest held, Path now, Manifest wanted) {
    try {
      long sum = Long.parseUnsignedLong(stamp.substring(stamp.lastIndexOf(' ') + 1), 16);
      for (Map.Entry<String, Fingerprint> file : held.files().entrySet()) {
        if (!file.getValue().equals(wanted.files().get(file.getKey()))) {
          sum -= file(before, file.getKey());
        }
      }
      for (Map.Entry<String, Fingerprint> file : wanted.files().entrySet()) {
        if (!file.getValue().equals(held.files().get(file.getKey()))) {
          sum += file(now, file.getKey());
        }
      }
      sum += file(now, Manifest.NAME) - file(before, Manifest.NAME);
      if (!held.files().keySet().equals(wanted.files().keySet())) {
        sum += own(folders(wanted)) - own(folders(held));
      }
      return Optional.of(now.getFileName() + " " + Long.toHexString(sum));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static long file(Path generation, String path) {
    int slash = path.lastIndexOf('/');
    return entry(generation.resolve(path), slash < 0 ? 0 : place(path.substring(0, slash)));
  }

  /** What folders add to a stamp by being there. */
  private static long own(Set<String> folders) {
    return folders.stream()
        .filter(folder -> !folder.isEmpty())
        .mapToLong(folder -> Sum.mixed(place(folder), 1))
        .sum();
  }

  private static long place(String folder) {
    long place = 0;
    for (String name : folder.split("/")) {
      place = Sum.mixed(place, name.hashCode());
    }
    return place;
  }

  /** The folders of a generation's files; its own has no name. */
  private static Set<String> folders(Manifest manifest) {
    Set<String> folders = new HashSet<>(Set.of(""));
    for (String file : manifest.files().keySet()) {
      int slash = file.lastIndexOf('/');
      while (slash > 0 && folders.add(file.substring(0, slash))) {
        slash = file.lastIndexOf('/', slash - 1);
      }
    }
    return folders;
  }

  /** A sum, for the system lists entries in any order. */
  private static long folder(Path folder, long place) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.forEach(entries::add);
    }
    Stream<Path> all = entries.size() > MANY ? entries.parallelStream() : entries.stream();
    return all.mapToLong(entry -> entry(entry, place)).sum();
  }

  private static long entry(Path entry, long folder) {
    try {
      BasicFileAttributes told =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      long name = Sum.mixed(folder, entry.getFileName().toString().hashCode());
      return told.isDirectory()
          ? Sum.mixed(name, 1) + folder(entry, name)
          : mixed(Sum.mixed(name, told.size()), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder without what is in it. */
  private static long alone(Path folder, long name) {
    try {
      BasicFileAttributes told =
          Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return mixed(Sum.mixed(name, told.isDirectory() ? 1 : 2), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long mixed(long one, BasicFileAttributes told) {
    Object key = told.fileKey();
    long timed = Sum.mixed(one, told.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    return Sum.mixed(timed, key == null ? 0 : key.hashCode());
  }
}
