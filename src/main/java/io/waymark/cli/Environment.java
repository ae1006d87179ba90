package io.waymark.cli;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What commands know of the machine they run on.
 *
 * @param terminal where they write
 * @param clock what tells the day and how long work took
 * @param workingFolder the current folder
 * @param home the user's home folder
 */
record Environment(Terminal terminal, Clock clock, Path workingFolder, Path home) {
  static Environment ofThisProcess() {
    Path here = Path.of("").toAbsolutePath();
    String home = System.getProperty("user.home", "");
    return new Environment(
        Terminal.ofThisProcess(),
        Clock.systemUTC(),
        here,
        home.isBlank() || home.equals("?") ? here : Path.of(home));
  }

  /** Where Waymark keeps what it can make again, such as the unpacked chart engine. */
  Path cache() {
    String asked = System.getenv("XDG_CACHE_HOME");
    Path folder = asked == null || asked.isBlank() ? home.resolve(".cache") : Path.of(asked);
    return folder.resolve("waymark");
  }

  /** How people write a path: relative when it is below the current folder. */
  String display(Path path) {
    Path absolute = workingFolder.resolve(path).normalize();
    return absolute.startsWith(workingFolder) && !absolute.equals(workingFolder)
        ? workingFolder.relativize(absolute).toString()
        : absolute.toString();
  }
}
