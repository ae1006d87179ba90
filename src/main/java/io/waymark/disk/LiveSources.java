package io.waymark.disk;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.SourceChanged;
import io.waymark.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site's sources while they are edited, over the built-in ones: lists again what may have changed
 * and tells what did. A file that didn't change stays the same {@link
 * io.waymark.source.SourceFile}.
 */
public final class LiveSources {
  private final Path site;
  private final FileTime began;

  /** As they were first listed. */
  private final HashedSources first;

  private DiskSourceTree own;
  private LayeredSourceTree whole;
  private List<Diagnostic> problems;

  /**
   * The sources at a moment.
   *
   * @param problems what is wrong with the listing itself
   * @param changed the paths of the files that came, went or changed since the moment before
   */
  public record Moment(SourceTree tree, List<Diagnostic> problems, Set<String> changed) {}

  /**
   * Lists a site's sources. At this first moment, which they are {@link #now} until something
   * changes, a file that turns out to be another than it was fails with {@link SourceChanged}.
   *
   * @param folder what is known of the files; empty reads them all
   * @throws DiskFailure when the machine can't read a folder
   */
  public LiveSources(Path site, Optional<CacheFolder> folder) {
    this.site = site;
    this.began = folder.flatMap(CacheFolder::now).orElse(FileTime.fromMillis(0));
    this.problems = new ArrayList<>();
    this.own = DiskSourceTree.read(site).drainTo(problems).orElseThrow();
    this.first = new HashedSources(own, folder.map(CacheFolder::knownFiles));
    this.whole = new LayeredSourceTree(first, ResourceSourceTree.builtIn());
  }

  /** The sources as last listed. */
  public Moment now() {
    return moment(Set.of());
  }

  /** Remembers for builds what files held at the first moment. */
  public void keep() {
    first.keep(began);
  }

  /**
   * Lists everything again after a file turned out to have changed.
   *
   * @param path that of the file, which counts as changed whatever the disk says
   */
  public Moment lookAfter(String path) {
    Set<String> changed = new HashSet<>();
    look().ifPresent(moment -> changed.addAll(moment.changed()));
    look(Set.of(path)).ifPresent(moment -> changed.addAll(moment.changed()));
    return moment(changed);
  }

  /**
   * Lists everything again.
   *
   * @return the sources now; empty when nothing changed
   */
  public Optional<Moment> look() {
    List<Diagnostic> found = new ArrayList<>();
    DiskSourceTree fresh = DiskSourceTree.read(site).drainTo(found).orElseThrow().keeping(own);
    return take(fresh, found);
  }

  /**
   * Lists some paths again, whose files count as changed if they are there.
   *
   * @param names by path from the site's root
   * @return the sources now; empty when nothing changed
   */
  public Optional<Moment> look(Collection<String> names) {
    if (!problems.isEmpty() || names.stream().anyMatch(this::isBehindLink)) {
      // A link may lead elsewhere now, or have been the trouble.
      return look();
    }
    List<Diagnostic> found = new ArrayList<>();
    return take(own.readAgain(site, names).drainTo(found).orElseThrow(), found);
  }

  private boolean isBehindLink(String name) {
    for (Path up = site.resolve(name).getParent(); up.startsWith(site); up = up.getParent()) {
      if (!up.equals(site) && Files.isSymbolicLink(up)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Moment> take(DiskSourceTree fresh, List<Diagnostic> found) {
    Set<String> changed = fresh.changedSince(own);
    boolean same = changed.isEmpty() && found.equals(problems);
    own = fresh;
    whole = whole.under(own);
    problems = found;
    return same ? Optional.empty() : Optional.of(moment(changed));
  }

  private Moment moment(Set<String> changed) {
    return new Moment(whole, List.copyOf(problems), changed);
  }
}
