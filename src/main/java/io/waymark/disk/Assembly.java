package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a generation of new files and of those of the generation before that are used again, which
 * are linked. A spare generation, the one before that, needs only what has changed since.
 */
final class Assembly {
  private final Path fresh;
  private final Path before;
  private volatile boolean linked = true;

  /**
   * @param fresh the folder of the new files
   * @param before the generation whose files are used again
   */
  Assembly(Path fresh, Path before) {
    this.fresh = fresh;
    this.before = before;
  }

  /** Whether every file that was used again is the very same one, and no copy. */
  boolean isLinked() {
    return linked;
  }

  /** Puts the files that are used again beside the new ones. */
  void complete(Set<String> again) throws IOException {
    MadeFolders folders = new MadeFolders(fresh);
    try {
      again.parallelStream().forEach(path -> linkInto(fresh, path, folders));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Makes a spare generation the one that is wanted.
   *
   * @param spare nobody has touched it, and where it has the same as the generation before it has
   *     the very same file
   * @param its what the spare holds
   * @param held what the generation before holds
   * @param wanted every file's fingerprint, by path
   * @param again those of them that the generation before has
   */
  void amend(
      Path spare,
      Map<String, Fingerprint> its,
      Map<String, Fingerprint> held,
      Map<String, Fingerprint> wanted,
      Set<String> again)
      throws IOException {
    for (String path : its.keySet()) {
      if (!wanted.containsKey(path)) {
        Files.deleteIfExists(spare.resolve(path));
      }
    }
    removeEmptied(spare, its, wanted);
    MadeFolders folders = new MadeFolders(spare);
    for (String path : wanted.keySet()) {
      if (!again.contains(path)) {
        Path file = spare.resolve(path);
        folders.make(file.getParent());
        Files.move(fresh.resolve(path), file, StandardCopyOption.REPLACE_EXISTING);
      } else if (!held.get(path).equals(its.get(path))) {
        Files.deleteIfExists(spare.resolve(path));
        linkInto(spare, path, folders);
      }
    }
  }

  /** Removes the folders of files that are gone, as far as nothing is in them any more. */
  private static void removeEmptied(
      Path spare, Map<String, Fingerprint> its, Map<String, Fingerprint> wanted)
      throws IOException {
    TreeSet<Path> left = new TreeSet<>();
    for (String path : its.keySet()) {
      if (!wanted.containsKey(path)) {
        for (Path up = spare.resolve(path).getParent(); !up.equals(spare); up = up.getParent()) {
          left.add(up);
        }
      }
    }
    for (Path folder : left.descendingSet()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // Other files are there, or it is gone already.
      }
    }
  }

  private void linkInto(Path target, String path, MadeFolders folders) {
    try {
      Path file = target.resolve(path);
      folders.make(file.getParent());
      link(file, before.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(Path file, Path old) throws IOException {
    try {
      Files.createLink(file, old);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      linked = false;
      Files.copy(old, file);
    }
  }
}
