package io.waymark.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folders in a store: generations that are or were the site, and what dead builds left. Removes
 * what is no longer needed, file by file as each manifest lists them, so that a file which somebody
 * else put there stays.
 */
final class Generations {
  static final String STAGING = "staging-";
  private static final String TRASH = "trash-";
  private static final String KEPT = "kept-";

  private final Path store;

  Generations(Path store) {
    this.store = store;
  }

  /** Removes what builds that died have left; the lock must be held. */
  void clearLeftovers() throws IOException {
    for (Path folder : folders()) {
      String name = folder.getFileName().toString();
      if (name.startsWith(STAGING)) {
        removeStaging(folder);
      } else if (name.startsWith(TRASH)) {
        remove(folder);
      }
    }
  }

  /**
   * Removes all generations but the ones given.
   *
   * @return folders that remain because they hold files Waymark didn't write
   */
  List<Path> keepOnly(Set<Path> wanted) throws IOException {
    List<Path> remaining = new ArrayList<>();
    for (Path folder : folders()) {
      String name = folder.getFileName().toString();
      boolean generation = !name.startsWith(STAGING) && !name.startsWith(KEPT);
      if (generation && !wanted.contains(folder) && Manifest.of(folder).isPresent()) {
        Path trash =
            name.startsWith(TRASH)
                ? folder
                : Files.move(folder, Swap.freeName(store, TRASH + name));
        if (!remove(trash)) {
          remaining.add(Files.move(trash, Swap.freeName(store, KEPT + name)));
        }
      }
    }
    return remaining;
  }

  /** Removes a folder in which nothing is but what this build, or one that died, has put. */
  static void removeStaging(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes the files a folder's manifest lists, then what is empty; tells whether all is gone. */
  private static boolean remove(Path folder) throws IOException {
    Manifest manifest = Manifest.of(folder).orElse(null);
    if (manifest != null) {
      var parents = new TreeSet<Path>();
      for (String path : manifest.files().keySet()) {
        Path file = folder.resolve(path);
        if (leadsThroughLink(folder, file)) {
          continue;
        }
        deleteFile(file);
        for (Path up = file.getParent(); !up.equals(folder); up = up.getParent()) {
          parents.add(up);
        }
      }
      for (Path parent : parents.descendingSet()) {
        deleteIfEmpty(parent);
      }
      Files.deleteIfExists(folder.resolve(Manifest.NAME));
    }
    return deleteIfEmpty(folder);
  }

  /** Whether somebody replaced a folder on the way by a link to a place that isn't ours. */
  private static boolean leadsThroughLink(Path folder, Path file) {
    for (Path up = file.getParent(); !up.equals(folder); up = up.getParent()) {
      if (Files.isSymbolicLink(up)) {
        return true;
      }
    }
    return false;
  }

  private static void deleteFile(Path file) throws IOException {
    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean deleteIfEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try {
      Files.delete(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(store)) {
      return entries.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
  }
}
