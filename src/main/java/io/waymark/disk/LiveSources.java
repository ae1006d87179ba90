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

  /** What changed since somebody was told last. */
  private final Set<String> changed = new HashSet<>();

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
    return moment();
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
    changed.add(path);
    listAll();
    list(Set.of(path));
    return moment();
  }

  /**
   * Lists everything again.
   *
   * @return the sources now; empty when nothing changed
   */
  public Optional<Moment> look() {
    return listAll() ? Optional.of(moment()) : Optional.empty();
  }

  /**
   * Lists some paths again, whose files count as changed if they are there.
   *
   * @param names by path from the site's root
   * @return the sources now; empty when nothing changed
   */
  public Optional<Moment> look(Collection<String> names) {
    return list(names) ? Optional.of(moment()) : Optional.empty();
  }

  private boolean listAll() {
    List<Diagnostic> found = new ArrayList<>();
    return take(DiskSourceTree.read(site).drainTo(found).orElseThrow().keeping(own), found);
  }

  private boolean list(Collection<String> names) {
    if (!problems.isEmpty() || names.stream().anyMatch(this::isBehindLink)) {
      // A link may lead elsewhere now, or have been the trouble.
      return listAll();
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

  private boolean take(DiskSourceTree fresh, List<Diagnostic> found) {
    changed.addAll(fresh.changedSince(own));
    boolean same = changed.isEmpty() && found.equals(problems);
    own = fresh;
    whole = whole.under(own);
    problems = found;
    return !same;
  }

  private Moment moment() {
    Moment moment = new Moment(whole, List.copyOf(problems), Set.copyOf(changed));
    changed.clear();
    return moment;
  }
}
