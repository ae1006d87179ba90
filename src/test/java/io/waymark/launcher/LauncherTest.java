package io.waymark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for a shell, with a Java that only notes how it was started. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Leaves the archive, or what one is made from, where it is told to; ends with 7 for "broken".
   */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$@" >> "$NOTES"
      for argument in "$@"; do
        case $argument in
          -XX:ArchiveClassesAtExit=* | -XX:AOTConfiguration=* | -XX:AOTCache=*.archive.*)
            test -e "${argument#*=}" || echo made > "${argument#*=}" ;;
          broken) exit 7 ;;
        esac
      done
      """;

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("waymark/bin"));
    Files.copy(Path.of("src/launcher/waymark"), bin.resolve("waymark"));
    Files.createDirectories(folder.resolve("waymark/lib"));
    Files.writeString(folder.resolve("waymark/lib/waymark.jar"), "a jar");
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertTrue(java.toFile().setExecutable(true));
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "waymark/bin/waymark"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("NOTES", folder.resolve("notes").toString());
    builder.inheritIO();
    return builder.start().waitFor();
  }

  private void java(String version) throws IOException {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private List<String> notes() throws IOException {
    return Files.readAllLines(folder.resolve("notes"));
  }

  private List<Path> archives() throws IOException {
    Path start = folder.resolve("cache/waymark/start");
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(start)) {
      return files.filter(file -> file.toString().endsWith(".archive")).toList();
    }
  }

  /** An archive is made behind the run that asked for it. */
  private Path archive() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (archives().isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertEquals(1, archives().size());
    return archives().get(0);
  }

  @Test
  void startsFromTheArchiveThatTheFirstRunLeft() throws Exception {
    java("17.0.15");
    assertEquals(0, run("build", "my site"));
    String archive = archive().toString();
    assertEquals(0, run("build", "my site"));
    assertTrue(notes().get(0).contains("-XX:ArchiveClassesAtExit="), notes().get(0));
    assertTrue(notes().get(1).contains("-XX:SharedArchiveFile=" + archive), notes().get(1));
    assertTrue(notes().get(1).endsWith("lib/waymark.jar build my site"), notes().get(1));
  }

  @Test
  void startsFromACacheOfNewerJava() throws Exception {
    java("25.0.1");
    assertEquals(0, run("check"));
    String archive = archive().toString();
    assertEquals(0, run("serve"));
    assertTrue(notes().get(0).contains("-XX:AOTMode=record"), notes().get(0));
    assertTrue(notes().get(1).contains("-XX:AOTMode=create"), notes().get(1));
    assertTrue(notes().get(2).contains("-XX:AOTCache=" + archive), notes().get(2));
  }

  @Test
  void anotherJarOrAnotherJavaHasAnArchiveOfItsOwn() throws Exception {
    java("17.0.15");
    run("build");
    Path first = archive();
    Files.writeString(folder.resolve("waymark/lib/waymark.jar"), "a larger jar");
    run("build");
    assertTrue(notes().get(1).contains("-XX:ArchiveClassesAtExit="), notes().get(1));
    assertFalse(notes().get(1).contains(first.toString() + " "), notes().get(1));
  }

  @Test
  void aCommandThatDoesNotEndLeavesNone() throws Exception {
    java("17.0.15");
    assertEquals(0, run("serve"));
    assertFalse(notes().get(0).contains("Archive"), notes().get(0));
    assertEquals(List.of(), archives());
  }

  @Test
  void anUnknownJavaOrAPlaceThatCannotBeWrittenToIsNoReasonToFail() throws Exception {
    assertEquals(0, run("build"));
    java("17.0.15");
    Files.writeString(folder.resolve("cache"), "in the way");
    assertEquals(0, run("build"));
    notes().forEach(note -> assertFalse(note.contains("Archive"), note));
  }

  @Test
  void endsAsWaymarkEnds() throws Exception {
    java("17.0.15");
    assertEquals(7, run("build", "broken"));
    archive();
    assertEquals(7, run("build", "broken"));
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    Files.delete(folder.resolve("jdk/bin/java"));
    assertEquals(3, run("build"));
  }
}
