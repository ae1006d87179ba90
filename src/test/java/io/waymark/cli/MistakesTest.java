package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.ChartEngine;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.site.Expectation;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that authors make, beyond the plainest one of each code which {@link
 * DiagnosticPagesTest} makes, and the text that the author then reads.
 *
 * <p>A folder {@code CODE} or {@code CODE--WHAT} under {@code src/test/mistakes} holds the files
 * that differ from the faultless site {@code base}, or lists files to take away in {@code
 * removed.txt}; inputs too large to commit are made by {@link #made}.
 */
class MistakesTest {
  private static final Path FOLDER = Path.of("src/test/mistakes");

  /** The plainest case of a code, which its page in the documentation shows. */
  private static final Path SHOWN_ON_PAGES = Path.of("src/test/diagnostics");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Duration SECONDS = Duration.ofSeconds(30);

  static Stream<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(FOLDER)) {
      return list
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldAsExpected(String name) throws IOException {
    BuildReport report = assertTimeout(SECONDS, () -> build(name));
    String text = new TextReport(Paint.PLAIN, 100, 50).render(report.diagnostics());
    Expectation.difference(FOLDER.resolve(name).resolve("expected.txt"), text)
        .ifPresent(
            difference -> {
              throw new AssertionError(difference);
            });
    Set<String> codes =
        report.diagnostics().stream().map(d -> d.code().id()).collect(Collectors.toSet());
    assertTrue(codes.contains(code(name)), "told " + codes + "\n" + text);
  }

  @Test
  void theBaseIsFaultless() {
    assertEquals(List.<Diagnostic>of(), build("base").diagnostics());
  }

  @Test
  void everyCodeHasItsFixtureAndNoFixtureIsOrphaned() throws IOException {
    Set<String> fixtures =
        cases().map(MistakesTest::code).collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> shown = Files.list(SHOWN_ON_PAGES)) {
      shown
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("base-site"))
          .forEach(fixtures::add);
    }
    // Federal releases are read by the importers, whose own tests provoke these three.
    Set<String> codes =
        Arrays.stream(Code.values())
            .map(Code::id)
            .filter(id -> !id.startsWith("release-"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, fixtures);
  }

  private static String code(String name) {
    return name.split("--")[0];
  }

  private static BuildReport build(String name) {
    SourceTree base = DiskSourceTree.read(FOLDER.resolve("base")).value().orElseThrow();
    SourceTree own = DiskSourceTree.read(FOLDER.resolve(name)).value().orElseThrow();
    SourceTree site = new LayeredSourceTree(own, without(removed(name), base));
    SourceTree sources = new LayeredSourceTree(site, ResourceSourceTree.builtIn());
    Optional<SourceFile> made = made(name);
    if (made.isPresent()) {
      sources = new LayeredSourceTree(one(made.get()), sources);
    }
    ChartRenderer charts =
        name.equals("chart-failed")
            ? ChartRenderer.with(new Refusing())
            : ChartRenderer.tablesOnly();
    var options = new BuildOptions(DAY, false, Optional.empty(), false, 1);
    return new SiteBuilder(sources, options, charts, Progress.NONE).build((path, bytes) -> {});
  }

  private static Set<String> removed(String name) {
    Path list = FOLDER.resolve(name).resolve("removed.txt");
    try {
      return Files.exists(list) ? Set.copyOf(Files.readAllLines(list)) : Set.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<SourceFile> made(String name) {
    String page = "content/rivers/inn.md";
    return switch (name) {
      case "file-too-large" -> Optional.of(new TooLargeToRead("content/data/rivers.csv"));
      case "nesting-too-deep" ->
          Optional.of(
              new Text(page, "---\ntitle: Inn\ncountry: Germany\n---\n\n" + "- ".repeat(10_000)));
      case "nesting-too-deep--front-matter" ->
          Optional.of(new Text(page, "---\ntitle: " + "[".repeat(10_000) + "\n---\n\nThe Inn.\n"));
      default -> Optional.empty();
    };
  }

  private record Text(String path, String text) implements SourceFile {
    @Override
    public long size() {
      return bytes().length;
    }

    @Override
    public byte[] bytes() {
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** 100 MB by its size alone: opening it is a mistake of ours. */
  private record TooLargeToRead(String path) implements SourceFile {
    @Override
    public long size() {
      return 100_000_000;
    }

    @Override
    public byte[] bytes() {
      throw new AssertionError("a file of the wrong size was opened");
    }
  }

  private static SourceTree one(SourceFile file) {
    return tree(Map.of(file.path(), file));
  }

  private static SourceTree without(Set<String> removed, SourceTree all) {
    return tree(
        all.paths().stream()
            .filter(path -> !removed.contains(path))
            .collect(Collectors.toMap(path -> path, path -> all.file(path).orElseThrow())));
  }

  private static SourceTree tree(Map<String, SourceFile> files) {
    return new SourceTree() {
      @Override
      public List<String> paths() {
        return files.keySet().stream().sorted().toList();
      }

      @Override
      public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
      }
    };
  }

  private static final class Refusing implements ChartEngine {
    @Override
    public List<Drawing> draw(List<Job> jobs) {
      return jobs.stream().<Drawing>map(job -> new Refused("it took too long")).toList();
    }

    @Override
    public String edition() {
      return "";
    }

    @Override
    public String version() {
      return "refuses everything";
    }

    @Override
    public void close() {}
  }
}
