package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreesTest {
  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void makeSite() throws IOException {
    site = Files.createDirectory(folder.resolve("site"));
  }

  @Test
  void listsSourcesInOrderAndNothingElse() throws IOException {
    for (String path :
        List.of(
            "content/site.yaml",
            "content/b.md",
            "content/a/index.md",
            "content/.draft.md",
            "content/b.md~",
            "content/.git/config",
            "static/.well-known/security.txt",
            "templates/page.peb",
            "target/site/index.html",
            ".git/HEAD",
            "README.md")) {
      write(path, "x");
    }
    DiskSourceTree tree = read().value().orElseThrow();
    assertEquals(
        List.of(
            "content/a/index.md",
            "content/b.md",
            "content/site.yaml",
            "static/.well-known/security.txt",
            "templates/page.peb"),
        List.copyOf(tree.paths()));
  }

  @Test
  void knowsSizesWithoutReadingAndReadsBytes() throws IOException {
    write("content/a.md", "héllo");
    DiskSourceTree tree = read().value().orElseThrow();
    assertEquals(6, tree.file("content/a.md").orElseThrow().size());
    assertEquals("héllo", text(tree, "content/a.md"));
    assertTrue(tree.file("content/b.md").isEmpty());
    Files.delete(site.resolve("content/a.md"));
    assertThrows(DiskFailure.class, () -> tree.file("content/a.md").orElseThrow().bytes());
  }

  @Test
  void followsLinksInsideTheSiteAndTellsOthers() throws IOException {
    write("content/a.md", "inside");
    Files.writeString(folder.resolve("secret"), "outside");
    Files.createSymbolicLink(site.resolve("content/in.md"), Path.of("a.md"));
    Files.createSymbolicLink(site.resolve("content/out.md"), folder.resolve("secret"));
    Files.createSymbolicLink(site.resolve("content/nowhere.md"), Path.of("gone.md"));
    Files.createSymbolicLink(site.resolve("content/round"), Path.of("."));
    Files.createSymbolicLink(site.resolve("content/self"), Path.of("self"));
    Outcome<DiskSourceTree> outcome = read();
    assertEquals(
        List.of("content/a.md", "content/in.md"),
        List.copyOf(outcome.value().orElseThrow().paths()));
    assertEquals(
        List.of(
            "content/nowhere.md:1:1",
            "content/out.md:1:1",
            "content/round:1:1",
            "content/self:1:1"),
        outcome.diagnostics().stream().map(Diagnostic::span).map(Object::toString).toList());
  }

  @Test
  void aSitesOwnFileHidesTheBuiltInOne() throws IOException {
    write("templates/page.peb", "own");
    Path builtIn = Files.createDirectory(folder.resolve("builtin"));
    Path old = site;
    site = builtIn;
    write("templates/page.peb", "built in");
    write("templates/home.peb", "built in");
    var layered =
        new LayeredSourceTree(
            DiskSourceTree.read(old).value().orElseThrow(), read().value().orElseThrow());
    assertEquals(List.of("templates/home.peb", "templates/page.peb"), List.copyOf(layered.paths()));
    assertEquals("own", text(layered, "templates/page.peb"));
    assertEquals("built in", text(layered, "templates/home.peb"));
  }

  @Test
  void builtInFilesAreReadFromBesideTheClasses() {
    var builtIn = ResourceSourceTree.builtIn();
    for (String path : builtIn.paths()) {
      assertEquals(
          builtIn.file(path).orElseThrow().size(),
          builtIn.file(path).orElseThrow().bytes().length,
          path);
      assertTrue(path.matches("(messages|static|templates)/.*"), path);
    }
  }

  private Outcome<DiskSourceTree> read() {
    return DiskSourceTree.read(site);
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(io.waymark.source.SourceTree tree, String path) {
    return new String(tree.file(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
