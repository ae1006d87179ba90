package io.waymark.disk;

import io.waymark.source.Fingerprint;
import io.waymark.source.SourceChanged;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site's files with a note of what they held, so that what a build made can be told to belong to
 * these very bytes: one that changes under its hands fails with {@link SourceChanged}. May be used
 * by several threads.
 */
public final class HashedSources implements SourceTree {
  private final DiskSourceTree tree;
  private final Optional<KnownFiles> known;
  private final Map<String, Fingerprint> held = new ConcurrentHashMap<>();
  private final Set<String> unsteady = ConcurrentHashMap.newKeySet();

  /**
   * @param known the files that needn't be read to know what they hold; empty reads them all
   */
  public HashedSources(DiskSourceTree tree, Optional<KnownFiles> known) {
    this.tree = tree;
    this.known = known;
  }

  /** A {@link Sum} of all paths and contents; files of which nobody knows are read for it. */
  String content() {
    Sum sum = new Sum();
    for (DiskFile file : tree.files()) {
      Fingerprint content = fingerprint(file);
      sum.add(file.path(), content.high(), content.low());
    }
    return sum.hex();
  }

  /**
   * Remembers for the next build what the files held, those too that nobody asked for.
   *
   * @param began a time before any of them was read, by the disk's own clock
   */
  void keep(FileTime began) {
    if (held.isEmpty()) {
      return;
    }
    known.ifPresent(
        k -> {
          Map<String, Fingerprint> steady = new HashMap<>(held);
          for (DiskFile file : tree.files()) {
            if (!held.containsKey(file.path())) {
              k.content(file).ifPresent(content -> steady.put(file.path(), content));
            }
          }
          steady.keySet().removeAll(unsteady);
          k.keep(tree.files(), steady, began);
        });
  }

  private Fingerprint fingerprint(DiskFile file) {
    Fingerprint noted = held.get(file.path());
    return noted != null
        ? noted
        : known
            .flatMap(k -> k.content(file))
            .map(content -> noted(file, content))
            .orElseGet(() -> noted(file, Fingerprint.of(file.bytes())));
  }

  private Fingerprint noted(DiskFile file, Fingerprint now) {
    Fingerprint before = held.putIfAbsent(file.path(), now);
    if (before != null && !before.equals(now)) {
      // What the disk said of it can't be relied on: the next build reads it.
      unsteady.add(file.path());
      throw new SourceChanged(file.path());
    }
    return now;
  }

  @Override
  public List<String> paths() {
    return tree.paths();
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return tree.file(path).map(file -> new HashedFile((DiskFile) file));
  }

  private final class HashedFile implements SourceFile {
    private final DiskFile file;

    HashedFile(DiskFile file) {
      this.file = file;
    }

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public byte[] bytes() {
      byte[] bytes = file.bytes();
      noted(file, Fingerprint.of(bytes));
      return bytes;
    }

    @Override
    public Fingerprint fingerprint() {
      return HashedSources.this.fingerprint(file);
    }
  }
}
