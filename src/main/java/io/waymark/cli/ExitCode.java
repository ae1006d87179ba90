package io.waymark.cli;

/** How a command ended, for the shell. */
enum ExitCode {
  DONE(0),
  CONTENT_HAS_ERRORS(1),
  WRONG_USAGE(2),
  MACHINE_FAILED(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
