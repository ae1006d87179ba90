package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.Inventory;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose sources and output are as the last one left them does nothing, and only then. */
class RebuildTest {
  @TempDir Path temporary;
  private Path site;
  private Path page;

  /** Joins all of a site's Markdown to one page; tells a warning where a file says so. */
  private static final class Joining implements SiteBuild {
    private final List<BuildOptions> runs = new ArrayList<>();
    private String edition = "1";
    private String more = "";

    @Override
    public BuildReport run(
        SourceTree sources,
        BuildOptions options,
        ChartDrawing charts,
        OutputSink sink,
        Progress progress) {
      runs.add(options);
      StringBuilder all = new StringBuilder();
      List<Diagnostic> told = new ArrayList<>();
      for (String path : sources.paths()) {
        if (path.endsWith(".md")) {
          String text =
              new String(sources.file(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
          all.append(text);
          if (text.contains("odd")) {
            Source source = new Source(path, text);
            told.add(
                Diagnostic.of(Code.UNDECLARED_DATA_FILE, source.span(1, 3), "That is odd.")
                    .hint("Make it even.")
                    .related("as here", source.start()));
          }
        }
      }
      sink.write("index.html", (all + more).getBytes(StandardCharsets.UTF_8));
      sink.write("a/index.html", "a".getBytes(StandardCharsets.UTF_8));
      return new BuildReport(1, 2, 2, 3, told, options.asOf(), Inventory.EMPTY);
    }

    @Override
    public Optional<String> edition() {
      return edition.isEmpty() ? Optional.empty() : Optional.of(edition);
    }
  }

  private final Joining joining = new Joining();

  @BeforeEach
  void makeSite() throws IOException {
    site = temporary.toRealPath().resolve("site");
    page = site.resolve("content/a.md");
    Files.createDirectories(page.getParent());
    write(page, "An odd page\n");
    write(site.resolve("content/b.md"), "Another page\n");
  }

  private Commands.Ended build(String... more) {
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(List.of(more));
    return new Commands(site, joining).run(arguments.toArray(String[]::new));
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private String published() throws IOException {
    return Files.readString(site.resolve("target/site/index.html"));
  }

  private void assertBuilds(String why, String... more) throws IOException {
    int before = joining.runs.size();
    Commands.Ended ended = build(more);
    assertEquals(0, ended.code(), ended.err());
    assertEquals(before + 1, joining.runs.size(), why);
    assertTrue(ended.out().startsWith("Built 1 page"), ended.out());
    assertTrue(published().contains("Another"), why);
  }

  private Commands.Ended assertDoesNothing(String why, String... more) {
    int before = joining.runs.size();
    Commands.Ended ended = build(more);
    assertEquals(before, joining.runs.size(), why);
    assertEquals(0, ended.code());
    return ended;
  }

  @Test
  void doesNothingTwice() throws IOException {
    Commands.Ended first = build();
    Commands.Ended second = assertDoesNothing("nothing changed");
    assertEquals(
        "Nothing has changed: 1 page, 2 charts as of 2026-11-23 in 0.0 s → target/site"
            + " (1 warning, 3 fixed amounts)\n",
        second.out());
    assertEquals(first.err(), second.err());
    assertTrue(second.err().contains("Make it even."), second.err());
  }

  @Test
  void seesThatSourcesHadRested() throws IOException, InterruptedException {
    Thread.sleep(2_100);
    build();
    assertDoesNothing("the disk says that nothing changed");
    FileTime before = Files.getLastModifiedTime(page);
    write(page, "An off page\n");
    Files.setLastModifiedTime(page, before);
    assertBuilds("another byte, the same length and time");
  }

  @Test
  void buildsWhatChanged() throws IOException {
    build();
    write(page, "An off page\n");
    assertBuilds("a changed byte, written just after the build");
    assertEquals("An off page\nAnother page\n", published());
    assertDoesNothing("built");
    Files.move(page, site.resolve("content/c.md"));
    assertBuilds("renamed");
    Files.delete(site.resolve("content/c.md"));
    assertBuilds("deleted");
    assertEquals("Another page\n", published());
    write(site.resolve("content/d.md"), "A new page\n");
    assertBuilds("added");
    FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 5_000);
    Files.setLastModifiedTime(site.resolve("content/d.md"), later);
    assertDoesNothing("another time, the same bytes");
  }

  @Test
  void buildsWhereTheOutputIsNotWhatItLeft() throws IOException {
    build();
    Path html = site.resolve("target/site/index.html");
    FileTime before = Files.getLastModifiedTime(html);
    byte[] good = Files.readAllBytes(html);
    Files.write(html, "By hand, Another".getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(html, before);
    assertBuilds("changed by hand");
    assertArrayEquals(good, Files.readAllBytes(html));
    Files.delete(site.resolve("target/site/a/index.html"));
    assertBuilds("deleted by hand");
    assertTrue(Files.exists(site.resolve("target/site/a/index.html")));
    Files.delete(site.resolve("target/site"));
    assertBuilds("the link is gone");
  }

  @Test
  void buildsWhenAskedForSomethingElse() throws IOException {
    build();
    assertBuilds("drafts", "--drafts");
    assertBuilds("without drafts after that");
    assertBuilds("another day", "--as-of", "2026-01-01");
    assertBuilds("another base URL", "--base-url", "https://a.example/");
    assertBuilds("tables", "--charts", "table");
    build();
    joining.edition = "2";
    assertBuilds("another Waymark");
    joining.edition = "";
    assertBuilds("a Waymark that can't be told apart");
    assertBuilds("nor can it be the next time");
  }

  @Test
  void anErrorIsTriedAgain() throws IOException {
    assertEquals(1, build("--strict").code());
    assertEquals(1, build("--strict").code());
    assertEquals(2, joining.runs.size());
  }

  @Test
  void keepsNothingWhenAskedTo() throws IOException {
    assertBuilds("at first", "--no-cache");
    assertFalse(Files.exists(site.resolve(".waymark")));
    assertBuilds("again", "--no-cache");
    build();
    assertBuilds("though there is something", "--no-cache");
  }

  @Test
  void buildsWhenWhatItKeptIsDamaged() throws IOException {
    build();
    Path kept = site.resolve(".waymark/cache/builds");
    byte[] bytes = Files.readAllBytes(kept);
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(kept, damaged);
      assertEquals(0, build().code());
    }
    Files.write(kept, new byte[0]);
    assertBuilds("emptied");
    Files.delete(kept);
    assertBuilds("deleted");
    assertDoesNothing("mended");
  }

  @Test
  void verifiesByBuildingOnceMore() throws IOException {
    assertEquals(0, build("--verify").code());
    assertEquals(2, joining.runs.size());
    assertEquals(0, build("--verify").code());
    assertEquals(3, joining.runs.size());
    joining.more = "a day's whim";
    Commands.Ended ended = build("--verify");
    assertEquals(3, ended.code());
    assertTrue(ended.err().contains("index.html"), ended.err());
    assertFalse(ended.err().contains("a/index.html"), ended.err());
    assertTrue(ended.err().contains("mistake in Waymark"), ended.err());
  }
}
