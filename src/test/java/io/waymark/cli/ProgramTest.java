package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.Inventory;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramTest {
  private static final Diagnostic ERROR =
      Diagnostic.of(Code.BAD_VALUE, new Source("content/a.md", "x: 1").span(3, 4), "Wrong.");
  private static final Diagnostic WARNING =
      Diagnostic.of(Code.UNDECLARED_DATA_FILE, new Source("content/b.csv", "b").start(), "Unused.");

  @TempDir Path temporary;
  private Path site;
  private final List<BuildOptions> asked = new ArrayList<>();

  @BeforeEach
  void makeSite() throws IOException {
    site = temporary.toRealPath().resolve("site");
    Files.createDirectories(site.resolve("content"));
  }

  @Test
  void noArgumentsBuildTheCurrentFolder() throws IOException {
    Commands.Ended ended = run();
    assertEquals(0, ended.code());
    assertEquals(
        "Built 1 page, 2 charts as of 2026-11-23 in 0.0 s → target/site (0 warnings, 3 fixed amounts)\n",
        ended.out());
    assertEquals("", ended.err());
    assertEquals("hello", Files.readString(site.resolve("target/site/index.html")));
  }

  @Test
  void optionsReachTheBuild() {
    run(
        "build",
        "--drafts",
        "--as-of",
        "2025-01-02",
        "--jobs",
        "3",
        "--base-url",
        "https://a.org/b");
    assertEquals(
        new BuildOptions(
            LocalDate.of(2025, 1, 2), true, Optional.of(URI.create("https://a.org/b/")), false, 3),
        asked.get(0));
  }

  @Test
  void anErrorPublishesNothingAndKeepsTheOldSite() throws IOException {
    run("build");
    Commands.Ended ended = run("build", ERROR);
    assertEquals(1, ended.code());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("content/a.md:1:4"), ended.err());
    assertTrue(ended.err().contains("target/site is as it was"), ended.err());
    assertEquals("hello", Files.readString(site.resolve("target/site/index.html")));
  }

  @Test
  void strictMakesWarningsErrors() {
    assertEquals(0, run("build", WARNING).code());
    assertEquals(1, run(List.of(WARNING), "build", "--strict").code());
    assertEquals(1, run(List.of(WARNING), "check", "--strict").code());
  }

  @Test
  void checkWritesNothing() {
    assertEquals(0, run("check").code());
    assertFalse(Files.exists(site.resolve("target")));
  }

  @Test
  void timingsAreToldWhenAskedFor() {
    assertTrue(run("build", "--timings").out().contains("    0.00 s  Publishing\n"));
    JsonNode json =
        JsonMapper.builder().build().readTree(run("build", "--timings", "--format=json").out());
    assertEquals(0.0, json.get("timings").get("Publishing").doubleValue());
    assertFalse(run("build", "--format=json").out().contains("timings"));
  }

  @Test
  void jsonIsAllThatIsOnTheStandardOutput() {
    Commands.Ended ended = run(List.of(ERROR, WARNING), "build", "--format", "json");
    JsonNode json = JsonMapper.builder().build().readTree(ended.out());
    assertEquals("", ended.err());
    assertFalse(json.get("ok").booleanValue());
    assertTrue(json.get("published").isNull());
    JsonNode first = json.get("diagnostics").get(0);
    assertEquals("bad-value", first.get("code").stringValue());
    assertEquals(4, first.get("column").intValue());
    assertEquals(5, first.get("endColumn").intValue());
    assertEquals("docs/diagnostics/bad-value.md", first.get("docs").stringValue());
    assertEquals(2, run("build", "--format=json", "--out", ".").code());
    assertTrue(run("build", "--format=json", "--out", ".").out().startsWith("{\"ok\":false"));
  }

  @Test
  void wrongUsageIsTwoAndSaysWhatToWrite() {
    for (String[] wrong :
        List.of(
            new String[] {"bild"},
            new String[] {"build", "--drafs"},
            new String[] {"build", "--as-of", "tomorrow"},
            new String[] {"build", "--base-url", "example.org"},
            new String[] {"build", "--base-url", "https://example.org/?q=1"},
            new String[] {"build", "--jobs", "0"},
            new String[] {"build", "--engine", "rhino"},
            new String[] {"build", "nowhere"},
            new String[] {"build", "content"},
            new String[] {"build", "--out", "content/out"},
            new String[] {"build", "--out", "/"})) {
      Commands.Ended ended = run(wrong);
      assertEquals(2, ended.code(), String.join(" ", wrong));
      assertEquals("", ended.out());
      assertFalse(ended.err().contains("Exception"), ended.err());
    }
    assertTrue(run("build", "--drafs").err().contains("Did you mean \"--drafts\"?"));
  }

  @Test
  void aFolderThatIsNotOursIsRefused() throws IOException {
    Path mine = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "x");
    Commands.Ended ended = run("build", "--out", mine.toString());
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("did not write"), ended.err());
  }

  @Test
  void theMachineIsThree() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertEquals(3, run("build", "--out", file.resolve("site").toString()).code());
    Commands.Ended ended =
        failing(new UncheckedIOException(new IOException("No space left on device")), "build");
    assertEquals(3, ended.code());
    assertTrue(ended.err().contains("the disk is full"), ended.err());
    assertEquals(3, failing(new OutOfMemoryError(), "build").code());
  }

  @Test
  void anInternalErrorSaysThatItIsOne() throws IOException {
    Commands.Ended ended = failing(new IllegalStateException("oops"), "build");
    assertEquals(3, ended.code());
    assertTrue(ended.err().startsWith("Internal error: this is a mistake in Waymark"), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    String after = ended.err().substring(ended.err().indexOf("file ") + 5);
    Path stack = Path.of(after.substring(0, after.indexOf(" as ")));
    assertTrue(Files.readString(stack).contains("\tat "), ended.err());
    Files.delete(stack);
    assertTrue(failing(new StackOverflowError(), "build", "--stack").err().contains("Overflow"));
  }

  @Test
  void helpAndVersionAreDone() {
    assertTrue(run("--help").out().contains("Exit codes"));
    assertTrue(run("build", "--help").out().contains("--as-of"));
    assertTrue(run("--version").out().startsWith("Waymark"));
    assertEquals(0, run("help", "check").code());
  }

  @Test
  void quietSaysNothingButProblems() {
    assertEquals("", run("build", "--quiet").out());
  }

  private Commands.Ended run(String... arguments) {
    return run(List.of(), arguments);
  }

  private Commands.Ended run(String command, Diagnostic found) {
    return run(List.of(found), command);
  }

  private Commands.Ended run(List<Diagnostic> found, String... arguments) {
    SiteBuild build =
        (sources, options, charts, sink, progress) -> {
          asked.add(options);
          sink.write("index.html", (found.isEmpty() ? "hello" : "bad").getBytes());
          return new BuildReport(1, 2, 1, 3, found, options.asOf(), Inventory.EMPTY);
        };
    return new Commands(site, build).run(arguments);
  }

  private Commands.Ended failing(Throwable failure, String... arguments) {
    SiteBuild build =
        (sources, options, charts, sink, progress) -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        };
    return new Commands(site, build).run(arguments);
  }
}
