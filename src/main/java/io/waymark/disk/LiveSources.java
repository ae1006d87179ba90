package io.waymark.disk;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
   * @throws DiskFailure when the machine can't read a folder
   */
  public LiveSources(Path site) {
    this.site = site;
    this.problems = new ArrayList<>();
    this.own = DiskSourceTree.read(site).drainTo(problems).orElseThrow();
    this.whole = new LayeredSourceTree(own, ResourceSourceTree.builtIn());
  }

  /** The sources as last listed. */
  public Moment now() {
    return moment(Set.of());
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
