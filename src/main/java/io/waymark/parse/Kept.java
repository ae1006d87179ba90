package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.source.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what files were parsed to for as long as each of them is the same {@link SourceFile}:
 * those that were looked up and not found stay missing. What had problems is parsed each time, for
 * their hints name files that weren't looked up.
 */
final class Kept<T> implements Parsed<T> {
  private final Map<String, Known<T>> known = new ConcurrentHashMap<>();

  private record Known<T>(
      Object basis, Map<String, Optional<SourceFile>> lookups, Outcome<T> outcome) {
    boolean holds(Object now, ContentTree content) {
      return basis == now
          && lookups.entrySet().stream().allMatch(e -> isSame(e.getValue(), content, e.getKey()));
    }

    private static boolean isSame(Optional<SourceFile> then, ContentTree content, String path) {
      return content.file(path).orElse(null) == then.orElse(null);
    }
  }

  @Override
  public Outcome<T> get(
      String name, Object basis, ContentTree content, Function<ContentTree, Outcome<T>> parse) {
    Known<T> before = known.get(name);
    if (before != null && before.holds(basis, content)) {
      return before.outcome();
    }
    Map<String, Optional<SourceFile>> lookups = new ConcurrentHashMap<>();
    Outcome<T> outcome = parse.apply(content.noting(lookups));
    if (outcome.diagnostics().isEmpty()) {
      known.put(name, new Known<>(basis, Map.copyOf(lookups), outcome));
    } else {
      known.remove(name);
    }
    return outcome;
  }

  @Override
  public void keepOnly(Collection<String> names) {
    known.keySet().retainAll(new HashSet<>(names));
  }
}
