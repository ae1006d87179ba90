package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.source.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what files were parsed to until one of them changes; a file that was looked up and not
 * there counts among them. What had problems is parsed each time, for their hints name files that
 * weren't looked up.
 */
final class Kept<T> implements Parsed<T> {
  private final Map<String, Known<T>> known = new ConcurrentHashMap<>();

  /** By the path of a file, the names of what was made of it. */
  private final Map<String, Set<String>> readers = new ConcurrentHashMap<>();

  private record Known<T>(Object basis, Outcome<T> outcome) {}

  @Override
  public Outcome<T> get(
      String name, Object basis, ContentTree content, Function<ContentTree, Outcome<T>> parse) {
    Known<T> before = known.get(name);
    if (before != null && before.basis() == basis) {
      return before.outcome();
    }
    Map<String, Optional<SourceFile>> lookups = new ConcurrentHashMap<>();
    Outcome<T> outcome = parse.apply(content.noting(lookups));
    if (outcome.diagnostics().isEmpty()) {
      known.put(name, new Known<>(basis, outcome));
      lookups.keySet().forEach(path -> readersOf(path).add(name));
    } else {
      known.remove(name);
    }
    return outcome;
  }

  private Set<String> readersOf(String path) {
    return readers.computeIfAbsent(path, p -> ConcurrentHashMap.newKeySet(1));
  }

  @Override
  public Set<String> forget(String path) {
    Set<String> names = Set.copyOf(readers.getOrDefault(path, Set.of()));
    names.forEach(known::remove);
    return names;
  }

  @Override
  public void keepOnly(Collection<String> names) {
    known.keySet().retainAll(new HashSet<>(names));
  }
}
