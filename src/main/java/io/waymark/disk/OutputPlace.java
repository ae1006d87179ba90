package io.waymark.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place for a site's output: the path that readers use and, beside it, the folder {@code NAME.d}
 * in which Waymark keeps the generations.
 *
 * @param out the path readers use: absolute, its parent free of links
 * @param store the folder beside it
 */
record OutputPlace(Path out, Path store) {
  private static final List<String> SOURCES = List.of("content", "templates", "static");

  /** The place at a path, whose parents need not be there yet. */
  static OutputPlace at(Path out) {
    Path absolute = out.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new OutputRefused("The root of the disk can't be the output. " + CHOOSE);
    }
    Path real = realParent(absolute).resolve(absolute.getFileName());
    return new OutputPlace(real, real.resolveSibling(real.getFileName() + ".d"));
  }

  private static final String CHOOSE =
      "Choose a folder of its own with --out, such as target/site.";

  /**
   * Makes sure that writing here would hide or mix with nothing of the user's.
   *
   * @throws OutputRefused when it would
   */
  void requireApartFrom(Path site, Path home, Path workingFolder) {
    refuseHolding(workingFolder, "the current folder");
    refuseHolding(home, "your home folder");
    refuseHolding(site, "the site's sources");
    for (String name : SOURCES) {
      Path sources = real(site.resolve(name));
      refuseHolding(sources, "the site's " + name);
      if (out.startsWith(sources) || resolved().startsWith(sources)) {
        throw new OutputRefused(
            "%s is inside the site's %s folder, whose files are sources. %s"
                .formatted(out, name, CHOOSE));
      }
    }
  }

  private void refuseHolding(Path folder, String what) {
    Path held = real(folder);
    for (Path mine : List.of(out, resolved(), store)) {
      if (held.startsWith(mine)) {
        String how = held.equals(mine) ? " is " : " holds ";
        throw new OutputRefused(mine + how + what + ", so it can't be the output. " + CHOOSE);
      }
    }
  }

  /**
   * Makes sure that what is here is Waymark's, or nothing at all.
   *
   * @throws OutputRefused when somebody else's file, folder or link is here
   */
  void requireOurs() throws IOException {
    if (isPresent(store) && !isOurStore()) {
      throw new OutputRefused(
          store
              + " was not made by Waymark, which needs that name for its own files. "
              + "Move it away, or choose another --out.");
    }
    if (Files.isSymbolicLink(out)) {
      if (!isOurLink()) {
        throw new OutputRefused(
            "%s is a link to %s, which Waymark did not make. Remove the link, or choose another --out."
                .formatted(out, Files.readSymbolicLink(out)));
      }
    } else if (isPresent(out) && !Files.isDirectory(out)) {
      throw new OutputRefused(
          out + " is a file, and a site needs a folder. Move it away, or choose another --out.");
    } else if (isPresent(out) && !isEmpty(out) && Manifest.of(out).isEmpty()) {
      throw new OutputRefused(
          out
              + " holds files that Waymark did not write, so it was left alone. "
              + "Move or remove them yourself, or choose another --out.");
    }
  }

  /** Whether the output is a link that Waymark made. */
  boolean isOurLink() throws IOException {
    if (!Files.isSymbolicLink(out)) {
      return false;
    }
    Path target = out.resolveSibling(Files.readSymbolicLink(out)).normalize();
    return store.equals(target.getParent()) && isOurStore();
  }

  private boolean isOurStore() throws IOException {
    return Files.isDirectory(store, LinkOption.NOFOLLOW_LINKS)
        && (Files.isRegularFile(store.resolve(OutputLock.NAME), LinkOption.NOFOLLOW_LINKS)
            || isEmpty(store));
  }

  static boolean isPresent(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private Path resolved() {
    return real(out);
  }

  private static Path realParent(Path path) {
    return real(path.getParent());
  }

  /** The real path of what is there, with what isn't there yet appended to it. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
