package io.waymark.engine;

/** No engine can run on this machine. The message says why, and what to do instead. */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
