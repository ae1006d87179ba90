package io.waymark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in a folder, in this process, and keeps what they print. */
final class Commands {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final Path folder;
  private final SiteBuild build;

  record Ended(int code, String out, String err) {}

  Commands(Path folder, SiteBuild build) {
    this.folder = folder;
    this.build = build;
  }

  Ended run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal = new Terminal(stream(out), stream(err), false, false, 100);
    var environment =
        new Environment(
            terminal, Clock.fixed(NOW, ZoneOffset.UTC), folder, folder.resolveSibling("home"));
    int code = new Program(build, environment).runSafely(arguments);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Copies a folder's files over those of another. */
  static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
