package io.waymark.cli;

/** Starts Waymark: puts the core, the terminal and the machine together. */
public final class Main {
  private Main() {}

  /** Runs one command. Leaves the Java process running on success, for it may be Maven's. */
  public static void main(String[] arguments) {
    int code = new Program(new StaticFiles(), Environment.ofThisProcess()).runSafely(arguments);
    if (code != ExitCode.DONE.number()) {
      System.exit(code);
    }
  }
}
