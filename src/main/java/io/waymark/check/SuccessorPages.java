package io.waymark.check;

import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Page;
import io.waymark.model.Route;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Guesses which page has the subject of an address that is no more, by the words in it. */
final class SuccessorPages {
  private final List<Page> pages;
  private final Map<String, Page> bySlug;

  SuccessorPages(Collection<Page> pages) {
    this.pages = List.copyOf(pages);
    this.bySlug =
        pages.stream()
            .collect(Collectors.toMap(Page::slug, page -> page, (a, b) -> a, TreeMap::new));
  }

  /**
   * The page of the same name elsewhere, of nearly the same name in the same folder, or with most
   * of the same words in its name; none when there is no such page.
   */
  Optional<Page> likely(Route gone) {
    String slug = slug(gone);
    if (bySlug.containsKey(slug)) {
      return Optional.of(bySlug.get(slug));
    }
    List<Page> besides =
        pages.stream().filter(p -> folder(p.route()).equals(folder(gone))).toList();
    return DidYouMean.closest(slug, besides.stream().map(Page::slug).toList())
        .flatMap(near -> besides.stream().filter(p -> p.slug().equals(near)).findFirst())
        .or(() -> mostWords(slug, folder(gone)));
  }

  private Optional<Page> mostWords(String slug, String folder) {
    record Candidate(Page page, double likeness, boolean sameFolder) {}
    return pages.stream()
        .map(p -> new Candidate(p, likeness(slug, p.slug()), folder(p.route()).equals(folder)))
        .filter(candidate -> candidate.likeness() >= 0.5)
        .max(
            Comparator.comparingDouble(Candidate::likeness)
                .thenComparing(Candidate::sameFolder)
                .thenComparing(c -> c.page().id(), Comparator.reverseOrder()))
        .map(Candidate::page);
  }

  /** The part of the words of both names that is in both, from 0 to 1. */
  private static double likeness(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    return 2.0 * shared.size() / Math.max(1, words.size() + others.size());
  }

  private static Set<String> words(String slug) {
    return Arrays.stream(slug.split("-"))
        .filter(word -> word.length() > 2 && !word.equals("and"))
        .collect(Collectors.toSet());
  }

  private static String slug(Route route) {
    String path = route.path().replaceFirst("(/index)?(\\.html)?/?$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folder(Route route) {
    String path = route.path().replaceFirst("/$", "");
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
