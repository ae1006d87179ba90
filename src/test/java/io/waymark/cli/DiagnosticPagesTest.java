package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every code has a page that shows what editors see, and a fixture that provokes it: a folder under
 * {@code src/test/diagnostics} whose files are laid over {@code base-site}. What the page shows has
 * to be, letter by letter, what Waymark says.
 */
class DiagnosticPagesTest {
  private static final Path PAGES = Path.of("docs/diagnostics");
  private static final Path FIXTURES = Path.of("src/test/diagnostics");
  private static final String BASE = "base-site";

  /**
   * Provoked by what a folder of small files can't hold: see the tests of the engine and ingest.
   */
  private static final Set<Code> ELSEWHERE =
      Set.of(
          Code.FILE_TOO_LARGE,
          Code.CHART_FAILED,
          Code.RELEASE_UNREADABLE,
          Code.RELEASE_LAYOUT,
          Code.RELEASE_YEAR);

  @TempDir Path folder;

  @Test
  void everyCodeHasAPageAndNoPageIsOrphaned() throws IOException {
    Set<String> expected = codes().map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> pages =
          files
              .map(f -> f.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, pages);
    }
  }

  @Test
  void theIndexListsEveryCodeOnce() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    codes()
        .forEach(
            code ->
                assertEquals(2, index.split("- \\[" + code.id() + "\\]\\(", -1).length, code.id()));
  }

  @Test
  void everyCodeHasAFixtureAndNoFixtureIsOrphaned() throws IOException {
    Set<String> expected =
        codes()
            .filter(code -> !ELSEWHERE.contains(code))
            .map(Code::id)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add(BASE);
    try (Stream<Path> files = Files.list(FIXTURES)) {
      assertEquals(
          expected,
          files
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void theSiteUnderTheFixturesIsInOrder() {
    Commands.Ended ended = check(BASE);
    assertEquals("", ended.err());
    assertEquals(0, ended.code());
  }

  @TestFactory
  Stream<DynamicTest> aPageShowsWhatTheFixtureProvokes() {
    return codes()
        .filter(code -> !ELSEWHERE.contains(code))
        .map(code -> DynamicTest.dynamicTest(code.id(), () -> assertShown(code, check(code.id()))));
  }

  @Test
  void aFileTooLargeIsToldWithoutReadingIt() throws IOException {
    Commands.copy(FIXTURES.resolve(BASE), folder.resolve("large"));
    Files.write(folder.resolve("large/content/pages/deepest.md"), new byte[5 << 20]);
    assertShown(
        Code.FILE_TOO_LARGE,
        new Commands(folder.resolve("large"), new CoreBuild(folder)).run("check"));
  }

  private static void assertShown(Code code, Commands.Ended ended) throws IOException {
    String page = Files.readString(PAGES.resolve(code.id() + ".md"));
    List<String> told =
        Arrays.stream(ended.err().split("\n\n"))
            .filter(b -> b.contains("[" + code.id() + "]"))
            .toList();
    assertTrue(!told.isEmpty(), () -> code.id() + " isn't told: " + ended.err());
    String block = told.get(0).stripTrailing();
    assertTrue(page.contains(block), () -> "the page of " + code.id() + " has to show:\n" + block);
  }

  private Commands.Ended check(String fixture) {
    Path site = folder.resolve(fixture);
    Commands.copy(FIXTURES.resolve(BASE), site);
    Commands.copy(FIXTURES.resolve(fixture), site);
    var arguments = new ArrayList<>(List.of("check", "--charts", "table"));
    return new Commands(site, new CoreBuild(folder)).run(arguments.toArray(String[]::new));
  }

  private static Stream<Code> codes() {
    return Arrays.stream(Code.values());
  }
}
