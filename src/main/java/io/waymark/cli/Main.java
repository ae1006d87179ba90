package io.waymark.cli;

/** Starts Waymark: puts the core, the terminal and the machine together. */
public final class Main {
  private Main() {}

  /** Runs one command. Leaves the Java process running on success, for it may be Maven's. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != ExitCode.DONE.number()) {
      System.exit(code);
    }
  }

  /** Runs one command in this process and answers its exit code. */
  public static int run(String... arguments) {
    Environment environment = Environment.ofThisProcess();
    return new Program(new CoreBuild(environment.cache()), environment).runSafely(arguments);
  }
}
