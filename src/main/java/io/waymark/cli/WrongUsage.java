package io.waymark.cli;

/** A command was asked for something that can't be meant; the message says what to write. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsage(String message) {
    super(message);
  }
}
