package io.waymark.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Puts a finished generation where readers look. With links that is one atomic rename. Where a real
 * folder stands it takes two, and a journal lets the next build complete them after a crash.
 */
final class Swap {
  private static final String JOURNAL = "journal";
  private static final String LINK = "link";

  private final OutputPlace place;
  private final LinkMaker links;

  /** Makes a symbolic link, or throws where the disk or the system doesn't allow any. */
  @FunctionalInterface
  interface LinkMaker {
    Path link(Path link, Path target) throws IOException;
  }

  Swap(OutputPlace place, LinkMaker links) {
    this.place = place;
    this.links = links;
  }

  /** The generation that readers see, as a folder; empty when there is none. */
  Optional<Path> current() throws IOException {
    if (place.isOurLink()) {
      return Optional.of(place.out().resolveSibling(Files.readSymbolicLink(place.out())));
    }
    boolean folder = Files.isDirectory(place.out(), LinkOption.NOFOLLOW_LINKS);
    return folder && !OutputPlace.isEmpty(place.out())
        ? Optional.of(place.out())
        : Optional.empty();
  }

  /**
   * Shows a generation of the store to readers.
   *
   * @return where the generation they saw before is now, if they saw one
   */
  Optional<Path> show(Path generation) throws IOException {
    Optional<Path> before = current();
    Path arriving = link(generation).orElse(generation);
    if (before.isPresent() && before.get().equals(place.out())) {
      Path leaving = freeName(place.store(), fingerprint(place.out()));
      writeJournal(leaving, arriving);
      replaceByTwoRenames(leaving, arriving);
      return Optional.of(leaving);
    }
    if (Files.isSymbolicLink(place.out()) && !Files.isSymbolicLink(arriving)) {
      // Links were allowed once and aren't now: the link goes, then the folder comes.
      writeJournal(before.orElseThrow(), arriving);
      Files.delete(place.out());
      replaceByTwoRenames(before.get(), arriving);
      return before;
    }
    if (before.isEmpty()) {
      Files.deleteIfExists(place.out());
    }
    move(arriving, place.out());
    return before;
  }

  /** Completes what a build that died between two renames left undone. */
  void complete() throws IOException {
    Files.deleteIfExists(place.store().resolve(JOURNAL + ".new"));
    Path journal = place.store().resolve(JOURNAL);
    if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<String> names = Files.readAllLines(journal);
    if (names.size() == 2) {
      Path leaving = place.store().resolve(names.get(0));
      Path arriving = place.store().resolve(names.get(1));
      boolean stillThere = OutputPlace.isPresent(place.out());
      boolean arrived = !OutputPlace.isPresent(arriving);
      if (!arrived && !(stillThere && OutputPlace.isPresent(leaving))) {
        replaceByTwoRenames(leaving, arriving);
      }
    }
    Files.deleteIfExists(journal);
  }

  /** A name in the store that nothing has yet, beginning with {@code wanted}. */
  static Path freeName(Path store, String wanted) {
    Path name = store.resolve(wanted);
    for (int i = 2; OutputPlace.isPresent(name); i++) {
      name = store.resolve(wanted + "-" + i);
    }
    return name;
  }

  private void replaceByTwoRenames(Path leaving, Path arriving) throws IOException {
    if (OutputPlace.isPresent(place.out())) {
      move(place.out(), leaving);
    }
    move(arriving, place.out());
    Files.deleteIfExists(place.store().resolve(JOURNAL));
  }

  private void writeJournal(Path leaving, Path arriving) throws IOException {
    Path fresh = place.store().resolve(JOURNAL + ".new");
    Files.writeString(fresh, leaving.getFileName() + "\n" + arriving.getFileName() + "\n");
    move(fresh, place.store().resolve(JOURNAL));
  }

  private Optional<Path> link(Path generation) throws IOException {
    Path link = place.store().resolve(LINK);
    Files.deleteIfExists(link);
    Path target = place.out().getParent().relativize(generation);
    try {
      return Optional.of(links.link(link, target));
    } catch (UnsupportedOperationException | IOException e) {
      return Optional.empty();
    }
  }

  private static String fingerprint(Path folder) throws IOException {
    return Manifest.of(folder).map(Manifest::name).orElse("before");
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
