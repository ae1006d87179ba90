package io.waymark.build;

import io.waymark.source.Fingerprint;
import java.io.UncheckedIOException;

/**
 * Takes the files of a built site, each as soon as it is made, so that no page's bytes stay in
 * memory. Nothing written is visible to readers until an edge publishes the whole.
 */
@FunctionalInterface
public interface OutputSink {
  /**
   * Writes one file. May be called by several threads at once, once for each path.
   *
   * @param path relative to the site's root, with forward slashes, such as {@code
   *     tracks/technology/index.html}
   * @throws UncheckedIOException when the machine cannot write it
   */
  void write(String path, byte[] bytes);

  /**
   * Writes one file whose fingerprint is known.
   *
   * @throws UncheckedIOException when the machine cannot write it
   */
  default void write(String path, byte[] bytes, Fingerprint content) {
    write(path, bytes);
  }

  /** Whether the site that is there already has this very file, so that it can be written again. */
  default boolean holds(String path, Fingerprint content) {
    return false;
  }

  /**
   * Writes a file that the site holds, without its bytes. Stands in place of {@link #write} for its
   * path.
   *
   * @throws UncheckedIOException when the machine cannot write it
   */
  default void writeAgain(String path) {
    throw new IllegalStateException("not there: " + path);
  }
}
