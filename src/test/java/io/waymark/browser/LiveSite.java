package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A small site with a chart of every type under the repository's own templates and styles, built
 * for tests of what charts answer.
 */
final class LiveSite implements AutoCloseable {
  private final Path work;
  private final SiteServer server;

  private LiveSite(Path work, SiteServer server) {
    this.work = work;
    this.server = server;
  }

  static LiveSite build() throws IOException {
    Path work = Files.createTempDirectory("live-site");
    Path source = work.resolve("source");
    for (String layer : new String[] {"templates", "static"}) {
      copy(Path.of(layer), source.resolve(layer));
    }
    copy(Path.of("src/test/browser/live"), source);
    Path out = work.resolve("site");
    assertEquals(0, Main.run("build", source.toString(), "--out", out.toString(), "--quiet"));
    return new LiveSite(work, new SiteServer(out.toRealPath(), "/"));
  }

  /** The address of the page with the charts. */
  String charts() {
    return server.origin() + "/charts/";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.deleteIfExists(copy);
          Files.copy(file, copy);
        }
      }
    }
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
