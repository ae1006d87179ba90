package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.cli.Main;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.chart.ChartRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites, built in memory and compared file by file with what was read and approved. Pages,
 * feeds and downloads are compared exactly; assets by their presence.
 */
class GoldenSitesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static Stream<Path> sites() throws IOException {
    try (Stream<Path> list = Files.list(Path.of("src/test/sites"))) {
      return list.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void isBuiltAsExpected(Path site) throws IOException {
    Map<String, byte[]> built = new ConcurrentSkipListMap<>();
    Outcome<DiskSourceTree> own = DiskSourceTree.read(site);
    BuildReport report =
        new SiteBuilder(
                new LayeredSourceTree(own.value().orElseThrow(), ResourceSourceTree.builtIn()),
                new BuildOptions(DAY, false, Optional.empty(), false, 2),
                ChartRenderer.tablesOnly(),
                Progress.NONE)
            .build(built::put);
    assertFalse(built.isEmpty(), "nothing was built");

    Path expected = site.resolve("expected");
    Map<String, String> texts = texts(built);
    texts.put("files.txt", listed(built));
    texts.put("diagnostics.txt", told(report.diagnostics()));
    List<String> differences = new ArrayList<>();
    for (var text : texts.entrySet()) {
      Expectation.difference(expected.resolve(text.getKey()), text.getValue())
          .ifPresent(differences::add);
    }
    for (String unmade : unmade(expected, texts)) {
      if (Expectation.updating()) {
        Files.delete(expected.resolve(unmade));
      } else {
        differences.add(expected.resolve(unmade) + " is expected and wasn't made.");
      }
    }
    if (!differences.isEmpty()) {
      fail(
          String.join("\n", differences)
              + "\nWhen this is right: mvn test -Dtest=GoldenSitesTest -Dgolden.update=true");
    }
  }

  private static Map<String, String> texts(Map<String, byte[]> built) {
    return built.entrySet().stream()
        .filter(file -> isCompared(file.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> new String(file.getValue(), StandardCharsets.UTF_8),
                (a, b) -> a,
                ConcurrentSkipListMap::new));
  }

  private static boolean isCompared(String path) {
    return !path.startsWith("assets/")
        && !path.startsWith("charts/")
        && path.matches("(.*\\.(html|md|xml|txt|csv|json)|_redirects|_headers)");
  }

  /** The files that are only looked for, without the fingerprints that change with each release. */
  private static String listed(Map<String, byte[]> built) {
    return built.keySet().stream()
        .filter(path -> !isCompared(path))
        .map(path -> path.replaceAll("[.-][0-9a-zA-Z_-]{8,}(\\.[a-z0-9]+)$", ".HASH$1"))
        .sorted()
        .map(path -> path + "\n")
        .collect(Collectors.joining());
  }

  private static String told(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d ->
                "%s: %s[%s] %s%n"
                    .formatted(
                        d.span().location(),
                        d.isError() ? "error" : "warning",
                        d.code().id(),
                        d.message())
                    .replace("\r", ""))
        .collect(Collectors.joining());
  }

  private static TreeSet<String> unmade(Path expected, Map<String, String> made)
      throws IOException {
    try (Stream<Path> walk = Files.walk(expected)) {
      TreeSet<String> found =
          walk.filter(Files::isRegularFile)
              .map(file -> expected.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
      found.removeAll(made.keySet());
      return found;
    }
  }

  @Test
  void jobsLanguageAndTimeZoneChangeNoByte(@TempDir Path folder)
      throws IOException, InterruptedException {
    Map<String, String> one = drawn(folder.resolve("one"), List.of(), 1);
    assertTrue(one.keySet().stream().anyMatch(p -> p.endsWith("index.html")), "no page was built");
    assertTrue(
        Files.readString(folder.resolve("one/lakes/erie/index.html")).contains("<svg"),
        "no chart was drawn");
    assertEquals(one, drawn(folder.resolve("four"), List.of(), 4));
    List<String> elsewhere =
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu");
    assertEquals(one, drawn(folder.resolve("elsewhere"), elsewhere, 2));
  }

  /** Every file of the lakes site with its charts, built by a process of its own. */
  private static Map<String, String> drawn(Path out, List<String> flags, int jobs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("build", "src/test/sites/lakes", "--out", out.toString()));
    command.addAll(List.of("--as-of", DAY.toString(), "--jobs", String.valueOf(jobs), "--quiet"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    Path site = out.toRealPath();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        files.put(site.relativize(file).toString().replace('\\', '/'), bytes);
      }
    }
    return files;
  }
}
