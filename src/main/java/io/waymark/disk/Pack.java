package io.waymark.disk;

import io.waymark.build.Store;
import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was made before, kept in one file by the hash of what it was made from.
 *
 * <p>The file may be deleted, copied and restored at any time. One of another format, cut short or
 * damaged counts as not holding what can't be read of it; a disk that can't be written to keeps
 * nothing: neither is ever an error. What is added goes to the disk aside, and {@link #close()}
 * moves a whole new file into place, together with what another build has added meanwhile; of two
 * that close in the same moment one is forgotten. When it grows too large, what was used longest
 * ago goes first. May be used by several threads.
 */
public final class Pack implements Store, AutoCloseable {
  private static final String ASIDE = ".part";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final CacheFolder folder;
  private final Path file;
  private final long most;
  private final Optional<PackedEntries> kept;
  private final Map<Fingerprint, PackedEntries.Place> added = new LinkedHashMap<>();
  private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();
  private FileChannel aside;
  private boolean full;

  /**
   * @param name of the file, which is made when there is something to keep
   * @param most how many bytes it may grow to
   */
  Pack(CacheFolder folder, String name, long most) {
    this.folder = folder;
    this.file = folder.file(name);
    this.most = most;
    this.kept = PackedEntries.open(file);
  }

  @Override
  public Optional<byte[]> get(Fingerprint key) {
    Optional<byte[]> known = fresh(key).or(() -> kept.flatMap(entries -> entries.read(key)));
    if (known.isPresent()) {
      used.add(key);
    }
    return known;
  }

  @Override
  public synchronized boolean holds(Fingerprint key) {
    return added.containsKey(key) || kept.map(entries -> entries.holds(key)).orElse(false);
  }

  private synchronized Optional<byte[]> fresh(Fingerprint key) {
    return Optional.ofNullable(added.get(key))
        .flatMap(place -> PackedEntries.read(aside, place, key));
  }

  @Override
  public synchronized void put(Fingerprint key, byte[] bytes) {
    if (full || added.containsKey(key)) {
      return;
    }
    try {
      if (aside == null) {
        aside = openAside();
      }
      added.put(key, PackedEntries.append(aside, key, bytes));
      used.add(key);
    } catch (IOException e) {
      full = true;
    }
  }

  /** Gone by itself, however this process ends. */
  private FileChannel openAside() throws IOException {
    folder.make();
    return FileChannel.open(
        Files.createTempFile(file.getParent(), file.getFileName() + "-", ASIDE),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Saves what was added. */
  @Override
  public synchronized void close() {
    try {
      if (!added.isEmpty()) {
        save();
      }
    } catch (IOException e) {
      // It is made again by the next build.
    } finally {
      kept.ifPresent(PackedEntries::close);
      closeAside();
    }
  }

  private void save() throws IOException {
    removeAbandoned();
    Path whole = Files.createTempFile(file.getParent(), file.getFileName() + "-", ASIDE);
    try {
      try (PackedEntries latest = PackedEntries.open(file).orElse(null);
          FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        PackedEntries.begin(out);
        for (Held held : staying(latest)) {
          Optional<byte[]> bytes = PackedEntries.read(held.channel(), held.place(), held.key());
          if (bytes.isPresent()) {
            PackedEntries.append(out, held.key(), bytes.get());
          }
        }
      }
      kept.ifPresent(PackedEntries::close);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private record Held(Fingerprint key, FileChannel channel, PackedEntries.Place place) {}

  /** What there is room for, in the order in which it was last used. */
  private Deque<Held> staying(PackedEntries latest) {
    List<Held> idle = new ArrayList<>();
    List<Held> inUse = new ArrayList<>();
    if (latest != null) {
      latest
          .places()
          .forEach(
              (key, place) -> {
                if (!added.containsKey(key)) {
                  (used.contains(key) ? inUse : idle).add(new Held(key, latest.channel(), place));
                }
              });
    }
    added.forEach((key, place) -> inUse.add(new Held(key, aside, place)));
    idle.addAll(inUse);
    Deque<Held> staying = new ArrayDeque<>();
    long size = 0;
    for (int i = idle.size() - 1; i >= 0; i--) {
      size += idle.get(i).place().size();
      if (size > most) {
        break;
      }
      staying.addFirst(idle.get(i));
    }
    return staying;
  }

  /** What builds that died while they saved have left. */
  private void removeAbandoned() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(ABANDONED));
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(file.getParent(), file.getFileName() + "-*" + ASIDE)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(old) < 0) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private void closeAside() {
    try {
      if (aside != null) {
        aside.close();
      }
    } catch (IOException e) {
      // It was removed, or will be with what dead builds leave.
    }
  }
}
