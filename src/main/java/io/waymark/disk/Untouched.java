package io.waymark.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What of an output may be used again by name, because nobody touched it since a build left it. */
public final class Untouched {
  private final String stamp;
  private final Manifest shown;
  private final Optional<Spare> spare;

  /**
   * The generation before the one that readers see. Where the two have the same, they have the very
   * same file.
   *
   * @param stamp of its folders as they were left
   */
  record Spare(Path folder, Manifest manifest, String stamp) {

    /** Whether still nothing came, went or was put in another's place. */
    boolean isAsLeft() {
      return GenerationStamp.ofFolders(folder, manifest).equals(Optional.of(stamp));
    }

    /** Takes it under another name, as no generation any more; empty when that can't be. */
    Optional<Path> takenAs(Path name) {
      try {
        Files.move(folder, name);
        Files.delete(name.resolve(Manifest.NAME));
        return Optional.of(name);
      } catch (IOException e) {
        return Optional.empty(); // Somebody has it open, or removed it.
      }
    }
  }

  /**
   * @param stamp of the generation that readers see
   * @param shown its manifest
   */
  Untouched(String stamp, Manifest shown, Optional<Spare> spare) {
    this.stamp = stamp;
    this.shown = shown;
    this.spare = spare;
  }

  String stamp() {
    return stamp;
  }

  Manifest shown() {
    return shown;
  }

  Optional<Spare> spare() {
    return spare;
  }
}
