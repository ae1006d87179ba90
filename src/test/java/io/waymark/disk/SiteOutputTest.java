package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteOutputTest {
  private static final Swap.LinkMaker NO_LINKS =
      (link, target) -> {
        throw new FileSystemException(link.toString(), null, "links aren't allowed here");
      };

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void chooseOut() throws IOException {
    out = folder.toRealPath().resolve("target/site");
  }

  @Test
  void showsNothingBeforeItIsPublished() throws IOException {
    publish("index.html", "one");
    try (SiteOutput output = SiteOutput.open(out)) {
      output.write("index.html", bytes("two"));
      assertEquals("one", read("index.html"));
      output.publish();
    }
    assertEquals("two", read("index.html"));
  }

  @Test
  void isALinkToAGenerationBesideIt() throws IOException {
    publish("index.html", "one", "a/b/index.html", "deep");
    assertTrue(Files.isSymbolicLink(out));
    assertEquals(Path.of("site.d"), Files.readSymbolicLink(out).getParent());
    assertEquals("deep", read("a/b/index.html"));
  }

  @Test
  void leavesTheOldSiteAndNoRestWhenClosedUnpublished() throws IOException {
    publish("index.html", "one");
    List<Path> before = store();
    try (SiteOutput output = SiteOutput.open(out)) {
      output.write("index.html", bytes("two"));
    }
    assertEquals("one", read("index.html"));
    assertEquals(before, store());
  }

  @Test
  void hardLinksWhatDidNotChangeAndKeepsThePreviousGeneration() throws IOException {
    publish("same.html", "same", "index.html", "one");
    Path first = out.toRealPath();
    Object inode = Files.getAttribute(first.resolve("same.html"), "unix:ino");
    SiteOutput.Published second = publish("same.html", "same", "index.html", "two");
    assertEquals(1, second.unchanged());
    assertEquals(inode, Files.getAttribute(out.resolve("same.html"), "unix:ino"));
    assertEquals("one", Files.readString(first.resolve("index.html")));
    publish("same.html", "same", "index.html", "three");
    assertFalse(Files.exists(first), "the generation before the last one is gone");
  }

  @Test
  void changesNothingWhenTheBytesAreThoseAlreadyShown() throws IOException {
    publish("index.html", "one");
    Path generation = out.toRealPath();
    publish("index.html", "one");
    assertEquals(generation, out.toRealPath());
  }

  @Test
  void healsAFileThatWasEditedByHand() throws IOException {
    publish("index.html", "one", "b.html", "b");
    Files.writeString(out.resolve("index.html"), "eno");
    publish("index.html", "one", "b.html", "b");
    assertEquals("one", read("index.html"));
  }

  @Test
  void forgetsFilesThatTheNewSiteDoesNotHave() throws IOException {
    publish("index.html", "one", "old/index.html", "old");
    publish("index.html", "one");
    assertFalse(Files.exists(out.resolve("old")));
  }

  @Test
  void refusesAFolderThatIsNotOurs() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "years of work");
    OutputRefused told = assertThrows(OutputRefused.class, () -> SiteOutput.open(out));
    assertTrue(told.getMessage().contains("files that Waymark did not write"), told.getMessage());
    assertEquals("years of work", read("thesis.txt"));
    assertFalse(Files.exists(out.resolveSibling("site.d")));
  }

  @Test
  void refusesAFileALinkAndAStoreThatAreNotOurs() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "a file");
    assertThrows(OutputRefused.class, () -> SiteOutput.open(out));
    Files.delete(out);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(out, elsewhere);
    assertThrows(OutputRefused.class, () -> SiteOutput.open(out));
    Files.delete(out);
    Path store = Files.createDirectory(out.resolveSibling("site.d"));
    Files.writeString(store.resolve("mine.txt"), "mine");
    assertThrows(OutputRefused.class, () -> SiteOutput.open(out));
    assertEquals("mine", Files.readString(store.resolve("mine.txt")));
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectories(out);
    publish("index.html", "one");
    assertEquals("one", read("index.html"));
  }

  @Test
  void neverRemovesAFileItDidNotWrite() throws IOException {
    publish("index.html", "one", "a/index.html", "a");
    Files.writeString(out.resolve("a/notes.txt"), "mine");
    publish("index.html", "two");
    SiteOutput.Published third = publish("index.html", "three");
    assertEquals(1, third.kept().size());
    assertEquals("mine", Files.readString(third.kept().get(0).resolve("a/notes.txt")));
    publish("index.html", "four");
    assertTrue(Files.exists(third.kept().get(0).resolve("a/notes.txt")));
  }

  @Test
  void doesNotDeleteThroughALinkThatSomebodyPutIntoAGeneration() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("index.html"), "mine");
    publish("a/index.html", "a", "index.html", "one");
    Files.delete(out.resolve("a/index.html"));
    Files.delete(out.resolve("a"));
    Files.createSymbolicLink(out.resolve("a"), elsewhere);
    publish("index.html", "two");
    publish("index.html", "three");
    assertEquals("mine", Files.readString(elsewhere.resolve("index.html")));
  }

  @Test
  void letsOnlyOneBuildWriteAtATime() {
    try (SiteOutput first = SiteOutput.open(out)) {
      DiskFailure told = assertThrows(DiskFailure.class, () -> SiteOutput.open(out));
      assertTrue(told.getMessage().contains("Another Waymark build"), told.getMessage());
      assertTrue(told.getMessage().contains("process"), told.getMessage());
      first.publish();
    }
    SiteOutput.open(out).close();
  }

  @Test
  void usesARealFolderWhereLinksAreNotAllowed() throws IOException {
    publishWithoutLinks("index.html", "one");
    assertTrue(Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS));
    publishWithoutLinks("index.html", "two");
    assertEquals("two", read("index.html"));
    publish("index.html", "three");
    assertTrue(Files.isSymbolicLink(out), "links are allowed again");
    publishWithoutLinks("index.html", "four");
    assertFalse(Files.isSymbolicLink(out));
    assertEquals("four", read("index.html"));
  }

  @Test
  void takesOverWhatABuildThatNotedOtherHashesLeft() throws IOException {
    publish("index.html", "one", "old.html", "old");
    Path listed = out.toRealPath().resolve(".waymark");
    String former =
        Files.readString(listed)
            .replaceFirst("^.*\n", "Waymark wrote this folder. Format 1: SHA-256, path.\n")
            .replaceAll("(?m)^[0-9a-f]{32} ", "0123456789abcdef".repeat(4) + " ");
    assertTrue(former.matches("[^\\n]*\\n([0-9a-f]{64}  \\w+.html\\n){2}"), former);
    Files.writeString(listed, former);
    publish("index.html", "one");
    publish("index.html", "two");
    assertEquals("two", read("index.html"));
    assertTrue(Files.notExists(out.resolve("old.html")));
  }

  @Test
  void completesWhatABuildThatDiedBetweenTwoRenamesLeft() throws IOException {
    publishWithoutLinks("index.html", "one");
    Path store = out.resolveSibling("site.d");
    Path next = Files.createDirectory(store.resolve("next"));
    Files.writeString(next.resolve("index.html"), "two");
    new Manifest(new TreeMap<>(Map.of("index.html", Fingerprint.of(bytes("two"))))).writeTo(next);
    Files.writeString(store.resolve("journal"), "leaving\nnext\n");
    Files.move(out, store.resolve("leaving"));
    SiteOutput.open(out, NO_LINKS).close();
    assertEquals("two", read("index.html"));
    assertFalse(Files.exists(store.resolve("journal")));
  }

  @Test
  void refusesWhatWouldHoldOrMixWithTheUsersOwn() throws IOException {
    Path site = Files.createDirectories(folder.resolve("home/work/site"));
    Path home = folder.resolve("home");
    Files.createDirectories(site.resolve("content"));
    for (Path wrong :
        List.of(
            Path.of("/"),
            folder,
            home,
            home.resolve("work"),
            site,
            site.resolve("content"),
            site.resolve("content/x"),
            site.resolve("static/x"))) {
      assertThrows(
          OutputRefused.class,
          () -> SiteOutput.requireApart(wrong, site, home, home.resolve("work")),
          wrong.toString());
    }
    SiteOutput.requireApart(site.resolve("target/site"), site, home, site);
    SiteOutput.requireApart(folder.resolve("public"), site, home, site);
  }

  @Test
  void refusesALinkToTheSourcesAsOutput() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(site.resolve("content"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), site);
    Path home = folder.resolve("nobody");
    assertThrows(OutputRefused.class, () -> SiteOutput.requireApart(link, site, home, home));
  }

  @Test
  void tellsInPlainWordsThatTheMachineRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    DiskFailure told =
        assertThrows(DiskFailure.class, () -> SiteOutput.open(file.resolve("below/site")));
    assertTrue(told.getMessage().contains("can't be written"), told.getMessage());
    assertEquals(
        "the disk is full",
        DiskFailure.reason(new FileSystemException("x", null, "No space left on device")));
  }

  /** Whatever changed between three generations, files and folders of one name among them. */
  @Test
  void makesTheGenerationBeforeTheLastOneTheNewOne() throws IOException {
    Random random = new Random(20261128);
    List<String> paths = List.of("a", "a/b", "a/b/c", "d/e", "d/f", "g/h/i", "g/h/j", "k");
    Optional<Path> spare = Optional.empty();
    Optional<Object> inode = Optional.empty();
    for (int i = 0; i < 200; i++) {
      TreeMap<String, String> site = new TreeMap<>(Map.of("always", "the same"));
      for (String path : paths) {
        boolean free = site.keySet().stream().noneMatch(p -> (path + "/").startsWith(p + "/"));
        if (free && random.nextInt(4) > 0) {
          site.put(path, "version " + random.nextInt(3));
        }
      }
      try (SiteOutput output = SiteOutput.open(out)) {
        if (output.shown().isPresent()) {
          Optional<Untouched.Spare> other = spare.map(SiteOutputTest::spare);
          Path shown = output.shown().get();
          String stamp = GenerationStamp.of(shown).orElseThrow();
          output.trust(new Untouched(stamp, manifest(shown), other));
        }
        for (Map.Entry<String, String> file : site.entrySet()) {
          Fingerprint content = Fingerprint.of(bytes(file.getValue()));
          if (output.holds(file.getKey(), content)) {
            output.writeAgain(file.getKey());
          } else {
            output.write(file.getKey(), bytes(file.getValue()), content);
          }
        }
        Optional<Path> left = output.shown();
        SiteOutput.Published published = output.publish();
        assertEquals(site, files(), "generation " + i);
        assertEquals(published.files(), site.size());
        if (left.isPresent()) {
          assertEquals(GenerationStamp.of(published.generation()), published.stamp());
        }
        boolean same = left.isPresent() && left.get().equals(published.generation());
        if (!same) {
          Object now = inode(published.generation());
          inode.ifPresent(before -> assertEquals(before, now, "the spare one is used"));
          inode = published.spare().map(SiteOutputTest::inode);
          spare = published.spare();
          assertEquals(left, spare);
        }
      }
      assertEquals(i == 0 ? 1 : 2, generations());
    }
  }

  private static Untouched.Spare spare(Path folder) {
    String stamp = GenerationStamp.ofFolders(folder, manifest(folder)).orElseThrow();
    return new Untouched.Spare(folder, manifest(folder), stamp);
  }

  private static Manifest manifest(Path folder) {
    try {
      return Manifest.of(folder).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Object inode(Path path) {
    try {
      return Files.getAttribute(path, "unix:ino");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private TreeMap<String, String> files() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path root = out.toRealPath();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals(Manifest.NAME)) {
          files.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private long generations() throws IOException {
    return store().stream().filter(Files::isDirectory).count();
  }

  @Test
  void refusesPathsThatLeadOut() {
    try (SiteOutput output = SiteOutput.open(out)) {
      assertThrows(IllegalArgumentException.class, () -> output.write("../x", bytes("x")));
      assertThrows(IllegalArgumentException.class, () -> output.write(".waymark", bytes("x")));
      output.write("a", bytes("a"));
      assertThrows(IllegalStateException.class, () -> output.write("a", bytes("b")));
    }
  }

  private SiteOutput.Published publish(String... pathsAndTexts) {
    return publish(SiteOutput.open(out), pathsAndTexts);
  }

  private SiteOutput.Published publishWithoutLinks(String... pathsAndTexts) {
    return publish(SiteOutput.open(out, NO_LINKS), pathsAndTexts);
  }

  private static SiteOutput.Published publish(SiteOutput opened, String... pathsAndTexts) {
    try (SiteOutput output = opened) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        output.write(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
      }
      return output.publish();
    }
  }

  private String read(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  private List<Path> store() throws IOException {
    try (Stream<Path> entries = Files.list(out.resolveSibling("site.d"))) {
      return entries.sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
