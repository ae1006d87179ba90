package io.waymark.disk;

import java.nio.file.Path;
import java.util.Optional;

/** What of an output may be used again by name, because nobody touched it since a build left it. */
public final class Untouched {
  private final Manifest shown;
  private final Optional<Spare> spare;

  /**
   * The generation before the one that readers see. Where the two have the same, they have the very
   * same file.
   */
  record Spare(Path folder, Manifest manifest) {}

  /**
   * @param shown of the generation that readers see
   */
  Untouched(Manifest shown, Optional<Spare> spare) {
    this.shown = shown;
    this.spare = spare;
  }

  Manifest shown() {
    return shown;
  }

  Optional<Spare> spare() {
    return spare;
  }
}
