package io.waymark.source;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file isn't any more what was read of it before, so nothing that is made now would be true. */
public final class SourceChanged extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final String path;

  public SourceChanged(String path) {
    super(
        path + " changed while the site was read. Build again.",
        new IOException("it changed while the site was read"));
    this.path = path;
  }

  /** The file's path. */
  public String path() {
    return path;
  }
}
