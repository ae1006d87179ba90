package io.waymark.ingest;

/**
 * A release file could not be read to its end; becomes a diagnostic before it leaves the package.
 */
final class UnreadableRelease extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableRelease(String message) {
    super(message);
  }

  UnreadableRelease(String message, Throwable cause) {
    super(message + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    String words = cause.getMessage();
    return words == null ? "" : " (" + words.strip().replaceAll("\\s+", " ") + ")";
  }
}
