package io.waymark.disk;

import io.waymark.build.Fingerprint;
import io.waymark.render.Rasterizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures that were drawn before, kept in a folder by the hash of what they were drawn from: the
 * drawing, and the version of what draws. Each file holds the hash of its picture in front, and one
 * that doesn't match is drawn again. The folder may be deleted at any time; it keeps the pictures
 * that were used last, up to a number. One that can't be written to keeps nothing.
 */
public final class KeptPictures implements Rasterizer {
  private static final int HASH = 64;
  private static final String ENDING = ".picture";

  private final Path folder;
  private final int most;
  private final Rasterizer rasterizer;

  /**
   * @param folder made when it is needed
   * @param most how many pictures to keep
   * @param rasterizer draws the others; it is closed with this one
   */
  public KeptPictures(Path folder, int most, Rasterizer rasterizer) {
    this.folder = folder;
    this.most = most;
    this.rasterizer = rasterizer;
  }

  @Override
  public byte[] png(String svg) {
    String key = version() + "\n" + svg;
    Path file = folder.resolve(hash(key.getBytes(StandardCharsets.UTF_8)) + ENDING);
    Optional<byte[]> kept = read(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] png = rasterizer.png(svg);
    write(file, png);
    return png;
  }

  private static Optional<byte[]> read(Path file) {
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length <= HASH) {
        return Optional.empty();
      }
      byte[] png = java.util.Arrays.copyOfRange(all, HASH, all.length);
      String said = new String(all, 0, HASH, StandardCharsets.US_ASCII);
      if (!said.equals(hash(png))) {
        return Optional.empty();
      }
      touch(file);
      return Optional.of(png);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Says that a picture was used; that it can't be said is no reason not to use it. */
  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(java.time.Instant.now()));
    } catch (IOException e) {
      // It will be forgotten a little earlier.
    }
  }

  /** Written aside and moved into place, so that builds that race find it whole or not at all. */
  private void write(Path file, byte[] png) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "drawing", ".part");
      try {
        byte[] all = new byte[HASH + png.length];
        System.arraycopy(hash(png).getBytes(StandardCharsets.US_ASCII), 0, all, 0, HASH);
        System.arraycopy(png, 0, all, HASH, png.length);
        Files.write(aside, all);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      // Without a folder to keep it in, the picture is drawn by every build.
    }
  }

  private static String hash(byte[] bytes) {
    return Fingerprint.of(bytes).hex();
  }

  @Override
  public String version() {
    return rasterizer.version();
  }

  /** Forgets the pictures that were used longest ago, so that no more than the most stay. */
  @Override
  public void close() {
    rasterizer.close();
    try {
      forget();
    } catch (IOException e) {
      // The folder is gone or can't be read: nothing to forget.
    }
  }

  private void forget() throws IOException {
    Map<Path, FileTime> used = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        used.put(file, lastUsed(file));
      }
    }
    List<Path> latest = new ArrayList<>(used.keySet());
    latest.sort(Comparator.comparing((Path file) -> used.get(file)).reversed());
    for (Path file : latest.subList(Math.min(most, latest.size()), latest.size())) {
      Files.deleteIfExists(file);
    }
  }

  /** Another build may have deleted it by now. */
  private static FileTime lastUsed(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file);
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(0);
    }
  }
}
