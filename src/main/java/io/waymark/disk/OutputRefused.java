package io.waymark.disk;

/** The folder asked for as output isn't Waymark's to write; the message says what to do. */
public final class OutputRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutputRefused(String message) {
    super(message);
  }
}
