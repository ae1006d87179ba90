package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** What files of one kind were parsed to. */
interface Parsed<T> {
  /**
   * What is known by a name, or what {@code parse} makes of the files.
   *
   * @param name what is parsed
   * @param basis what its meaning rests on besides files; another object means something else
   * @param parse is given the files to read, and may look up no others
   */
  Outcome<T> get(
      String name, Object basis, ContentTree content, Function<ContentTree, Outcome<T>> parse);

  /**
   * Forgets what a file was part of.
   *
   * @param path a file that changed, came or went
   * @return the names of all that was ever made of it
   */
  Set<String> forget(String path);

  /** Forgets everything but these names. */
  void keepOnly(Collection<String> names);

  /** Parses whenever asked. */
  static <T> Parsed<T> forgetting() {
    return new Parsed<>() {
      @Override
      public Outcome<T> get(
          String name, Object basis, ContentTree content, Function<ContentTree, Outcome<T>> parse) {
        return parse.apply(content);
      }

      @Override
      public Set<String> forget(String path) {
        return Set.of();
      }

      @Override
      public void keepOnly(Collection<String> names) {
        // There is nothing to forget.
      }
    };
  }
}
