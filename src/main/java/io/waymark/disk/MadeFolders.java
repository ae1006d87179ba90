package io.waymark.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes folders below one that is there, asking the disk once about each. For several threads. */
final class MadeFolders {
  private final Set<Path> there = ConcurrentHashMap.newKeySet();

  /**
   * @param root the folder that is there
   */
  MadeFolders(Path root) {
    there.add(root);
  }

  /** Makes a folder and those above it, as far as they aren't there. */
  void make(Path folder) throws IOException {
    if (there.contains(folder)) {
      return;
    }
    make(folder.getParent());
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
    there.add(folder);
  }
}
