package io.waymark.cli;

import io.waymark.build.Inventory.DatasetUse;
import io.waymark.model.Page;
import io.waymark.model.Provenance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A release that a site's datasets were made from.
 *
 * @param publisher who released it; may be empty
 * @param title its name; empty for datasets that name no source
 * @param release which release; may be empty
 * @param released the day it was published, when known
 * @param retrieved the day it was fetched, when known
 * @param next when the one after it is expected; empty also when the site holds that one too
 * @param overdue whether that month is over
 * @param datasets the datasets made from it
 */
record HeldRelease(
    String publisher,
    String title,
    String release,
    Optional<LocalDate> released,
    Optional<LocalDate> retrieved,
    Optional<YearMonth> next,
    boolean overdue,
    List<DatasetUse> datasets) {

  private record Name(String publisher, String title, String release) implements Comparable<Name> {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::publisher)
            .thenComparing(Name::title)
            .thenComparing(Name::release);

    static Name of(Provenance source) {
      return new Name(source.publisher(), source.title(), source.release());
    }

    boolean isOfOneSeriesWith(Name other) {
      return publisher.equals(other.publisher) && title.equals(other.title);
    }

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Name NO_SOURCE = new Name("", "", "");

  /** Every release, by publisher and title. */
  static List<HeldRelease> of(List<DatasetUse> datasets, LocalDate asOf) {
    Map<Name, List<DatasetUse>> uses = new TreeMap<>();
    Map<Name, List<Provenance>> sources = new TreeMap<>();
    for (DatasetUse use : datasets) {
      List<Provenance> named = use.dataset().sources();
      if (named.isEmpty()) {
        uses.computeIfAbsent(NO_SOURCE, n -> new ArrayList<>()).add(use);
      }
      for (Provenance source : named) {
        Name name = Name.of(source);
        sources.computeIfAbsent(name, n -> new ArrayList<>()).add(source);
        List<DatasetUse> known = uses.computeIfAbsent(name, n -> new ArrayList<>());
        if (!known.contains(use)) {
          known.add(use);
        }
      }
    }
    Map<Name, YearMonth> next = new TreeMap<>();
    sources.forEach(
        (name, all) ->
            latest(all.stream().map(Provenance::next)).ifPresent(m -> next.put(name, m)));
    List<HeldRelease> releases = new ArrayList<>();
    uses.forEach(
        (name, of) -> {
          List<Provenance> from = sources.getOrDefault(name, List.of());
          Optional<YearMonth> expected = expected(name, next);
          releases.add(
              new HeldRelease(
                  name.publisher(),
                  name.title(),
                  name.release(),
                  latest(from.stream().map(Provenance::released)),
                  latest(from.stream().map(Provenance::retrieved)),
                  expected,
                  expected.map(month -> YearMonth.from(asOf).isAfter(month)).orElse(false),
                  of));
        });
    return releases;
  }

  /** Nothing is awaited after a release whose successor is there. */
  private static Optional<YearMonth> expected(Name name, Map<Name, YearMonth> next) {
    YearMonth own = next.get(name);
    boolean newest =
        own != null
            && next.entrySet().stream()
                .filter(other -> other.getKey().isOfOneSeriesWith(name))
                .noneMatch(other -> other.getValue().isAfter(own));
    return newest ? Optional.of(own) : Optional.empty();
  }

  private static <T extends Comparable<? super T>> Optional<T> latest(
      java.util.stream.Stream<Optional<T>> values) {
    return values.flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /** The pages that read any of its datasets, by type and then by id. */
  Map<String, Collection<Page>> users() {
    Map<String, Map<String, Page>> byType = new TreeMap<>();
    for (DatasetUse use : datasets) {
      for (Page page : use.pages()) {
        byType.computeIfAbsent(page.type().name(), type -> new TreeMap<>()).put(page.id(), page);
      }
    }
    Map<String, Collection<Page>> users = new TreeMap<>();
    byType.forEach((type, pages) -> users.put(type, pages.values()));
    return users;
  }
}
