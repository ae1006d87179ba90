package io.waymark.disk;

import io.waymark.build.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The packs of drawings in a folder. A run reads them all, and leaves what it added as one more, or
 * packs all anew when there are many: what was asked for now first, the newest of the rest while
 * there is room. Every pack is written aside and moved into place, so that a run that is killed or
 * that races another loses nothing but what it would have added.
 */
final class DrawingPacks {
  private static final String ENDING = ".drawings";
  private static final String ASIDE = ".part";
  private static final int MANY = 8;
  private static final Duration STALE = Duration.ofHours(1);

  private final Path folder;
  private final long most;
  private final List<Path> files;
  private final List<DrawingPack> packs = new ArrayList<>();
  private final Set<Fingerprint> asked = ConcurrentHashMap.newKeySet();
  private final Map<Fingerprint, byte[]> added = new ConcurrentHashMap<>();

  private DrawingPacks(Path folder, long most, List<Path> files) {
    this.folder = folder;
    this.most = most;
    this.files = files;
    files.forEach(file -> DrawingPack.read(file).ifPresent(packs::add));
  }

  /**
   * @param folder need not be there
   * @param most how many bytes the packs may take
   */
  static DrawingPacks in(Path folder, long most) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> newest =
          all.filter(file -> file.toString().endsWith(ENDING))
              .sorted(Comparator.reverseOrder())
              .toList();
      return new DrawingPacks(folder, most, newest);
    } catch (IOException e) {
      return new DrawingPacks(folder, most, List.of());
    }
  }

  /** The drawing of a key, when it is known. */
  Optional<String> svg(Fingerprint key) {
    for (DrawingPack pack : packs) {
      Optional<String> svg = pack.svg(key);
      if (svg.isPresent()) {
        asked.add(key);
        return svg;
      }
    }
    return Optional.empty();
  }

  void add(Fingerprint key, String svg) {
    added.put(key, DrawingPack.deflate(svg));
  }

  /** Keeps what was added; a folder that can't be written to keeps nothing. */
  void save() {
    try {
      boolean damaged = packs.size() < files.size();
      long size = packs.stream().mapToLong(DrawingPack::size).sum() + size(added);
      if (damaged || size > most || !added.isEmpty() && packs.size() >= MANY) {
        write(chosen());
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
        sweep();
      } else if (!added.isEmpty()) {
        write(added);
      }
    } catch (IOException e) {
      // Without a folder to keep them in, charts are drawn by every run.
    }
  }

  private Map<Fingerprint, byte[]> chosen() {
    Map<Fingerprint, byte[]> chosen = new LinkedHashMap<>(added);
    packs.forEach(pack -> choose(pack, asked, chosen));
    long size = size(chosen);
    for (DrawingPack pack : packs) {
      size += pack.size();
      if (size <= most) {
        choose(pack, pack.keys(), chosen);
      }
    }
    return chosen;
  }

  private static void choose(
      DrawingPack pack, Set<Fingerprint> keys, Map<Fingerprint, byte[]> chosen) {
    keys.forEach(key -> pack.deflated(key).ifPresent(svg -> chosen.putIfAbsent(key, svg)));
  }

  private static long size(Map<Fingerprint, byte[]> drawings) {
    return drawings.values().stream().mapToLong(svg -> svg.length).sum();
  }

  private void write(Map<Fingerprint, byte[]> drawings) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, "pack", ASIDE);
    try {
      Files.write(aside, DrawingPack.packed(drawings));
      String newer = "%016x".formatted(Instant.now().toEpochMilli());
      String name = aside.getFileName().toString().replace(ASIDE, ENDING);
      Files.move(aside, folder.resolve(newer + "-" + name));
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Takes away what runs left that were killed while they wrote. */
  private void sweep() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(one -> one.toString().endsWith(ASIDE)).toList()) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        if (written.isBefore(Instant.now().minus(STALE))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
