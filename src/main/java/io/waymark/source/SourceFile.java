package io.waymark.source;

import java.io.UncheckedIOException;

/** One file of a {@link SourceTree}; its bytes are read when asked for. */
public interface SourceFile {
  String path();

  /** The file's size in bytes, known without reading it. */
  long size();

  /**
   * The whole content.
   *
   * @throws UncheckedIOException when the machine cannot read it
   */
  byte[] bytes();

  /**
   * The fingerprint of its content, known to some without reading it.
   *
   * @throws UncheckedIOException when the machine cannot read it
   */
  default Fingerprint fingerprint() {
    return Fingerprint.of(bytes());
  }
}
