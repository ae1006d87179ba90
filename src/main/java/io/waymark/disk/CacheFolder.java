package io.waymark.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Where a site's builds keep what the next one would otherwise make again: {@code .waymark/cache}
 * in the site's folder. It may be deleted, copied or restored at any time, and Git doesn't see it.
 */
public final class CacheFolder {
  /** Some 100,000 drawings as they are kept. */
  private static final long MOST_DRAWINGS = 256L << 20;

  /** Some 1,300 cards. */
  private static final long MOST_PICTURES = 64L << 20;

  /** Some hundred builds with other options or places, when they have few warnings. */
  private static final long MOST_BUILDS = 16L << 20;

  /** Some 600,000 files. */
  private static final long MOST_FILES = 128L << 20;

  /** Two sites of 10,000 pages. */
  private static final long MOST_PAGES = 256L << 20;

  private static final String TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # Waymark keeps here what it would otherwise make again. Delete it at will.
      # This file asks backups to leave the folder out: https://bford.info/cachedir/
      """;

  private final Path folder;

  private CacheFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of a site, which is made when there is something to keep. */
  public static CacheFolder of(Path site) {
    return new CacheFolder(site.resolve(".waymark").resolve("cache"));
  }

  /** Drawings of charts. */
  public Pack drawings() {
    return new Pack(this, "drawings", MOST_DRAWINGS);
  }

  /** Social cards and icons. */
  public Pack pictures() {
    return new Pack(this, "pictures", MOST_PICTURES);
  }

  /** What became of pages. */
  public Pack pages() {
    return new Pack(this, "pages", MOST_PAGES);
  }

  /** What the site's files held. */
  public KnownFiles knownFiles() {
    return new KnownFiles(this);
  }

  /** Where that lies. */
  Pack files() {
    return new Pack(this, "files", MOST_FILES);
  }

  /** What builds came to. */
  Pack builds() {
    return new Pack(this, "builds", MOST_BUILDS);
  }

  /** What the disk's own clock says; empty where nothing can be written. */
  Optional<FileTime> now() {
    try {
      make();
      Path file = Files.createTempFile(folder, "clock-", ".part");
      try {
        return Optional.of(Files.getLastModifiedTime(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A file in it, whether it is there or not. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Makes the folder, and has Git and backups leave it out. */
  void make() throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve(".gitignore"), "*\n");
    write(folder.resolve("CACHEDIR.TAG"), TAG);
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
