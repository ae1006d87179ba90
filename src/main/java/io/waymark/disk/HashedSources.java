package io.waymark.disk;

import io.waymark.source.Fingerprint;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tree that notes what was read of it, so that what a build made can be told to belong to these
 * very bytes, even if a file changes under its hands. May be used by several threads.
 */
public final class HashedSources implements SourceTree {
  private final SourceTree tree;
  private final Map<String, Fingerprint> read = new ConcurrentHashMap<>();
  private volatile boolean changing;

  public HashedSources(SourceTree tree) {
    this.tree = tree;
  }

  /** A hash of all paths and contents; files that nobody read are read for it. */
  static Fingerprint content(SourceTree tree) {
    return new HashedSources(tree).content().orElseThrow();
  }

  /** The same for what was read; empty when a file was read twice and differed. */
  Optional<Fingerprint> content() {
    StringBuilder all = new StringBuilder();
    for (String path : tree.paths()) {
      if (!read.containsKey(path)) {
        file(path).orElseThrow().bytes();
      }
      all.append(path).append('\0').append(read.get(path).hex()).append('\n');
    }
    return changing
        ? Optional.empty()
        : Optional.of(Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public List<String> paths() {
    return tree.paths();
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return tree.file(path).map(HashedFile::new);
  }

  private final class HashedFile implements SourceFile {
    private final SourceFile file;

    HashedFile(SourceFile file) {
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
      Fingerprint now = Fingerprint.of(bytes);
      Fingerprint before = read.putIfAbsent(file.path(), now);
      changing |= before != null && !before.equals(now);
      return bytes;
    }
  }
}
