package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole site on disk, built over what earlier builds kept and published. */
class KeptSiteTest {
  @TempDir Path temporary;
  private Path site;

  @BeforeEach
  void copySite() throws IOException {
    site = temporary.toRealPath().resolve("site");
    for (String folder : List.of("content", "static", "templates")) {
      Commands.copy(Path.of("src/test/sites/lakes", folder), site.resolve(folder));
    }
  }

  private Commands.Ended build(String... more) {
    List<String> all =
        Stream.concat(Stream.of("build", "--charts", "table"), Stream.of(more)).toList();
    return new Commands(site, new CoreBuild(temporary)).run(all.toArray(String[]::new));
  }

  /** Builds, and compares with what a build that knows nothing publishes and tells. */
  private void assertBuildsAsFromNothing(String why) throws IOException {
    Commands.Ended warm = build();
    Commands.Ended cold = build("--no-cache", "--out", "cold");
    assertEquals(cold.code(), warm.code(), why + warm.err());
    assertEquals(cold.err().replace("cold is", "target/site is"), warm.err(), why);
    if (warm.code() == 0) {
      SortedMap<String, byte[]> expected = files(site.resolve("cold"));
      SortedMap<String, byte[]> built = files(site.resolve("target/site"));
      assertEquals(expected.keySet(), built.keySet(), why);
      expected.forEach((path, bytes) -> assertArrayEquals(bytes, built.get(path), path + why));
    }
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Path root = folder.toRealPath();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private List<Path> sources(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(site.resolve("content"))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void edit(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst(from, to));
  }

  @Test
  void showsEachEdit() throws IOException {
    assertBuildsAsFromNothing("at first");
    for (Path file : sources(".md")) {
      edit(file, "(?m)^title: ", "title: Deep ");
      assertBuildsAsFromNothing(" after another title in " + file);
    }
    for (Path file : sources(".csv")) {
      edit(file, "1", "2");
      assertBuildsAsFromNothing(" after another digit in " + file);
    }
    assertEquals(0, build("--verify").code());
  }

  @Test
  void leavesNoTraceOfWhatIsGone() throws IOException {
    build();
    Path draft =
        sources(".md").stream().filter(f -> text(f).contains("\ntitle: ")).findFirst().get();
    edit(draft, "(?m)^title: ", "draft: true\ntitle: ");
    assertBuildsAsFromNothing(" after a page became a draft");
    edit(draft, "(?m)^draft: true\n", "");
    assertBuildsAsFromNothing(" after it came back");
    Files.move(draft, draft.resolveSibling("elsewhere.md"));
    assertBuildsAsFromNothing(" after it was renamed");
    Files.delete(draft.resolveSibling("elsewhere.md"));
    assertBuildsAsFromNothing(" after it was deleted");
  }

  @Test
  void writesAgainWhatHasNotChanged() throws IOException {
    build();
    FileTime old = FileTime.fromMillis(0);
    Path html = site.resolve("target/site/index.html");
    Files.write(site.resolve("content/data/new.txt"), new byte[3]);
    build();
    Files.setLastModifiedTime(html, old);
    Path page = sources(".md").get(0);
    edit(page, "(?m)^title: ", "title: Deep ");
    assertBuildsAsFromNothing(" over a generation that somebody touched");
    assertBuildsAsFromNothing(" once more");
  }

  @Test
  void writesOnlyWhatChangedSinceTheGenerationBefore() throws IOException {
    Path page = sources(".md").get(0);
    build();
    Object first = generation();
    edit(page, "(?m)^title: ", "title: Deep ");
    assertBuildsAsFromNothing(" for the second time");
    edit(page, "(?m)^title: ", "title: Very ");
    assertBuildsAsFromNothing(" for the third time");
    assertEquals(first, generation());
    edit(page, "(?m)^title: ", "title: And ");
    assertBuildsAsFromNothing(" for the fourth time");
    assertBuildsAsFromNothing(" with nothing changed");
    edit(page, "(?m)^title: ", "title: Yet ");
    assertBuildsAsFromNothing(" for the fifth time");
    assertEquals(first, generation());
  }

  @Test
  void leavesAloneWhatSomebodyPutIntoTheGenerationBefore() throws IOException {
    Path page = sources(".md").get(0);
    build();
    Path first = site.resolve("target/site").toRealPath();
    Object inode = generation();
    edit(page, "(?m)^title: ", "title: Deep ");
    build();
    Files.writeString(first.resolve("lakes/notes.txt"), "mine");
    edit(page, "(?m)^title: ", "title: Very ");
    assertTrue(build().err().startsWith("Kept target/site.d/kept-"));
    assertNotEquals(inode, generation());
    assertBuildsAsFromNothing(" after a touched generation");
    try (Stream<Path> walk = Files.walk(site.resolve("target/site.d"))) {
      assertEquals(1, walk.filter(file -> file.endsWith("notes.txt")).count());
    }
  }

  private Object generation() throws IOException {
    return Files.getAttribute(site.resolve("target/site").toRealPath(), "unix:ino");
  }

  @Test
  void isRightOverDamage() throws IOException, InterruptedException {
    // Files must have rested for the build to note what they hold.
    Thread.sleep(2500);
    build();
    Random random = new Random(20261128);
    List<String> names = List.of("pages", "builds", "files");
    for (int i = 0; i < 12; i++) {
      Path kept = site.resolve(".waymark/cache").resolve(names.get(i % 3));
      byte[] bytes = Files.readAllBytes(kept);
      for (int hits = 0; hits < 20; hits++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(kept, i % 4 == 0 ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
      edit(sources(".md").get(0), "(?m)^title: ", "title: Deep ");
      assertBuildsAsFromNothing(" over damaged " + kept);
    }
  }

  @Test
  void lookingKeepsNothing() {
    assertTrue(new Commands(site, new CoreBuild(temporary)).run("releases").code() < 2);
    assertTrue(Files.notExists(site.resolve(".waymark")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
