package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the last build left an output: the stamp of the generation that readers see, and that of the
 * folders of the one before it, if that can be used again.
 */
final class OutputStamps {
  private final Pack pack;
  private final Fingerprint place;

  /** The stamp of the folders of what was shown when this build began, if nobody touched it. */
  private Optional<String> folders = Optional.empty();

  /**
   * @param pack where it is kept
   * @param out where readers see the output
   */
  OutputStamps(Pack pack, String out) {
    this.pack = pack;
    this.place = Fingerprint.of(("output\n" + out).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param shown the stamp of the generation that readers see
   * @param spare the stamp of the folders of the one before; empty when there is none to use again
   */
  private record Left(String shown, String spare) {
    static Optional<Left> read(byte[] bytes) {
      String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
      return lines.length == 2 ? Optional.of(new Left(lines[0], lines[1])) : Optional.empty();
    }

    byte[] bytes() {
      return (shown + "\n" + spare).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What may be used again of a generation, if it is as the build left it that published it. */
  Optional<Untouched> untouched(Path shown) {
    Optional<Left> left = left();
    Optional<Manifest> manifest = manifest(shown);
    if (left.isEmpty() || manifest.isEmpty()) {
      return Optional.empty();
    }
    // First the folders, and the whole of it then: so whoever touches it between is noticed.
    Optional<String> stamp = GenerationStamp.ofFolders(shown, manifest.get());
    if (!GenerationStamp.of(shown).equals(Optional.of(left.get().shown()))) {
      return Optional.empty();
    }
    folders = stamp;
    return Optional.of(
        new Untouched(left.get().shown(), manifest.get(), spare(shown, left.get().spare())));
  }

  private static Optional<Untouched.Spare> spare(Path shown, String stamp) {
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    Path folder = shown.resolveSibling(GenerationStamp.name(stamp));
    return manifest(folder)
        .map(its -> new Untouched.Spare(folder, its, stamp))
        .filter(Untouched.Spare::isAsLeft);
  }

  private static Optional<Manifest> manifest(Path generation) {
    try {
      return Manifest.of(generation);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Remembers how an output was left.
   *
   * @param stamp of the generation that readers see now
   */
  void left(SiteOutput.Published published, String stamp) {
    if (left().filter(known -> known.shown().equals(stamp)).isEmpty()) {
      String spare = published.spare().flatMap(before -> folders).orElse("");
      pack.put(place, new Left(stamp, spare).bytes());
    }
  }

  private Optional<Left> left() {
    return pack.get(place).flatMap(Left::read);
  }
}
