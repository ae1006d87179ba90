package io.waymark.disk;

import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files by path, in the natural order of strings. Immutable. While a site is edited a new one is
 * made with each saved file; those with the same paths share the list and the table of them.
 */
final class FileListing {
  private final List<String> paths;
  private final Map<String, Integer> places;

  /** In the order of the paths. */
  private final SourceFile[] files;

  private FileListing(List<String> paths, Map<String, Integer> places, SourceFile[] files) {
    this.paths = paths;
    this.places = places;
    this.files = files;
  }

  static FileListing of(Collection<SourceFile> files) {
    SourceFile[] all = files.toArray(SourceFile[]::new);
    Arrays.sort(all, (one, other) -> one.path().compareTo(other.path()));
    List<String> paths = new ArrayList<>(all.length);
    Map<String, Integer> places = new HashMap<>();
    for (SourceFile file : all) {
      places.put(file.path(), paths.size());
      paths.add(file.path());
    }
    return new FileListing(Collections.unmodifiableList(paths), places, all);
  }

  /** The same list whenever the paths are the same. */
  List<String> paths() {
    return paths;
  }

  Optional<SourceFile> file(String path) {
    return Optional.ofNullable(at(path));
  }

  private SourceFile at(String path) {
    Integer place = places.get(path);
    return place == null ? null : files[place];
  }

  /** The files in the order of their paths. */
  List<SourceFile> files() {
    return Collections.unmodifiableList(Arrays.asList(files));
  }

  /**
   * The same with other files at some names.
   *
   * @param names files and folders of which nothing stays
   * @param found the files that are there now, each at or below one of the names, by path
   */
  FileListing with(Collection<String> names, Map<String, SourceFile> found) {
    Set<String> gone = new HashSet<>();
    names.forEach(name -> addAtOrBelow(name, gone));
    if (gone.equals(found.keySet())) {
      SourceFile[] now = files.clone();
      found.forEach((path, file) -> now[places.get(path)] = file);
      return new FileListing(paths, places, now);
    }
    List<SourceFile> now = new ArrayList<>(found.values());
    for (SourceFile file : files) {
      if (!gone.contains(file.path()) && !found.containsKey(file.path())) {
        now.add(file);
      }
    }
    return of(now);
  }

  private void addAtOrBelow(String name, Set<String> all) {
    if (places.containsKey(name)) {
      all.add(name);
    }
    all.addAll(SourceTree.below(paths, name + "/"));
  }

  /** The same files, but each that equals the one that {@code before} has is that one. */
  FileListing keeping(FileListing before) {
    SourceFile[] kept = files.clone();
    for (int i = 0; i < kept.length; i++) {
      SourceFile then = before.at(kept[i].path());
      kept[i] = kept[i].equals(then) ? then : kept[i];
    }
    return paths.equals(before.paths)
        ? new FileListing(before.paths, before.places, kept)
        : new FileListing(paths, places, kept);
  }

  /** The paths at which these are other files than {@code before} has, or only one has any. */
  Set<String> changedSince(FileListing before) {
    Set<String> changed = new HashSet<>();
    if (paths == before.paths) {
      for (int i = 0; i < files.length; i++) {
        if (files[i] != before.files[i]) {
          changed.add(files[i].path());
        }
      }
      return changed;
    }
    for (SourceFile file : files) {
      if (before.at(file.path()) != file) {
        changed.add(file.path());
      }
    }
    before.paths.stream().filter(path -> at(path) == null).forEach(changed::add);
    return changed;
  }
}
