package io.waymark.ingest;

import io.waymark.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site's files as an import sees them: what is there, and what it will write at the end. */
final class SiteFiles {
  private record Planned(String text, int rows) {}

  private final Path site;
  private final Map<String, Planned> planned = new TreeMap<>();

  SiteFiles(Path site) {
    this.site = site;
  }

  /** The text that a path will hold, or holds now. */
  Optional<String> text(String path) {
    Planned plan = planned.get(path);
    if (plan != null) {
      return Optional.of(plan.text);
    }
    Path file = site.resolve(path);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Source> source(String path) {
    return text(path).map(text -> new Source(path, text));
  }

  /** The {@code import.yaml} files of pages, by path. */
  List<String> pageSpecs() {
    Path content = site.resolve("content");
    if (!Files.isDirectory(content)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(file -> file.getFileName().toString().equals("import.yaml"))
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(SiteSpec.PATH))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void plan(String path, String text, int rows) {
    planned.put(path, new Planned(text, rows));
  }

  void forget(String folder) {
    planned.keySet().removeIf(path -> path.startsWith(folder + "/"));
  }

  /** Writes what is planned, each file whole or not at all, and only where its bytes change. */
  List<ImportReport.Written> write() {
    List<ImportReport.Written> written = new ArrayList<>();
    planned.forEach(
        (path, plan) ->
            written.add(
                new ImportReport.Written(path, plan.rows, write(site.resolve(path), plan.text))));
    return written;
  }

  private static boolean write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.isRegularFile(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
        return false;
      }
      Files.createDirectories(file.getParent());
      Path aside = file.resolveSibling("." + file.getFileName() + ".importing");
      try {
        Files.write(aside, bytes);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
