package io.waymark.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write, and what can be written there.
 *
 * @param out results
 * @param err problems and progress
 * @param interactive whether a person is looking, rather than a file or another program
 * @param colours whether colours are wanted
 * @param width how many columns a line may take
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours, int width) {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  static Terminal ofThisProcess() {
    boolean interactive = isInteractive();
    Charset charset = charset(interactive);
    return new Terminal(
        new PrintStream(System.out, true, charset),
        new PrintStream(System.err, true, charset),
        interactive,
        interactive && blank("NO_COLOR") && !"dumb".equals(System.getenv("TERM")),
        columns());
  }

  /** Since Java 22 there can be a console in a pipe too, which then says that it is none. */
  private static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** UTF-8, also where the locale forgot to say so; only Windows' own console differs. */
  private static Charset charset(boolean interactive) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows && interactive ? System.console().charset() : StandardCharsets.UTF_8;
  }

  private static int columns() {
    try {
      return Math.max(NARROWEST, Integer.parseInt(System.getenv("COLUMNS")));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  private static boolean blank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
