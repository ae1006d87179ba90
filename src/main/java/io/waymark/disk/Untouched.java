package io.waymark.disk;

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
   */
  record Spare(Path folder, Manifest manifest) {}

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
