package io.waymark.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.BuildOptions;
import io.waymark.build.LiveSite;
import io.waymark.build.Memory;
import io.waymark.disk.CacheFolder;
import io.waymark.disk.LiveSources;
import io.waymark.disk.Pack;
import io.waymark.render.chart.ChartRenderer;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are parsed only when a browser asks for them, of files that change meanwhile. */
class PreviewTest {
  private static final String ELBE = "content/rivers/elbe.md";
  private static final String ODER = "content/rivers/oder.md";

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    site = folder.toRealPath();
    write(
        "content/site.yaml",
        "name: Rivers\nbase_url: https://example.org/\npublisher: {name: R, url: https://example.org}\n");
    write(
        "content/types/river.yaml",
        "title: Rivers\nfolder: rivers\npermalink: /rivers/{slug}/\nfields: {}\n");
    write(
        "templates/river.peb",
        "<!doctype html><html lang=en><title>{{ page.title }}</title><main>{{ page.body }}</main></html>");
    write(ELBE, page("Elbe", "It meets the sea at Cuxhaven."));
    write(ODER, page("Oder", "It meets the sea at Stettin."));
    preview();
  }

  private static String page(String title, String text) {
    return "---\ntitle: %s\nsummary: A river.\n---\n%s\n".formatted(title, text);
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Starts with what earlier previews noted, and notes what they didn't. */
  private Preview preview() {
    BuildOptions options =
        new BuildOptions(LocalDate.of(2026, 11, 23), true, Optional.empty(), false, 1);
    CacheFolder cache = CacheFolder.of(site);
    LiveSources sources = new LiveSources(site, Optional.of(cache));
    try (Pack pages = cache.pages()) {
      LiveSite live =
          new LiveSite(
              options,
              ChartRenderer.tablesOnly(),
              Optional.empty(),
              Optional.of(new Memory(pages, "test")));
      Preview preview = new Preview(sources, live);
      sources.keep();
      return preview;
    }
  }

  private static String shown(Preview preview, String address) {
    return new String(preview.send(address).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void showsWhatAFileHoldsThatChangedUnheard() throws IOException {
    Preview preview = preview();
    write(ELBE, page("Elbe", "It meets the sea at Brunsbüttel."));
    String now = shown(preview, "/rivers/elbe/");
    assertTrue(now.contains("Brunsbüttel") && !now.contains("Cuxhaven"));
  }

  @Test
  void tellsOfAChangeThatABrowserCameUponFirst() throws IOException {
    Preview preview = preview();
    write(ELBE, page("Elbe", "It meets the sea at Brunsbüttel."));
    shown(preview, "/rivers/elbe/");
    assertTrue(preview.look());
    assertFalse(preview.look());
  }

  @Test
  void tellsAMistakeThatWasMadeUnheard() throws IOException {
    Preview preview = preview();
    write(ELBE, "---\ntitle: Elbe\nsumary: A river.\n---\nText.\n");
    assertFalse(shown(preview, "/rivers/elbe/").contains("Cuxhaven"));
    assertTrue(
        preview.problems("/rivers/elbe/").stream()
            .anyMatch(problem -> problem.message().contains("sumary")));
  }

  @Test
  void missesAFileThatWentUnheard() throws IOException {
    Preview preview = preview();
    Files.delete(site.resolve(ELBE));
    assertFalse(preview.send("/rivers/elbe/").found());
    assertTrue(preview.send("/rivers/oder/").found());
  }

  @Test
  void showsAllFilesOfABranchThatWasSwitchedToUnheard() throws IOException {
    Preview preview = preview();
    write(ELBE, page("Labe", "It rises in the Giant Mountains."));
    write(ODER, page("Odra", "It rises in Moravia."));
    assertTrue(shown(preview, "/rivers/elbe/").contains("Giant Mountains"));
    assertTrue(shown(preview, "/rivers/oder/").contains("Moravia"));
  }

  /** A page that is written to through memory changes without its times or size. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsBytesOfWhichTheDiskTellsNothing(boolean somethingElseIsWrong) throws IOException {
    if (somethingElseIsWrong) {
      Files.createSymbolicLink(site.resolve("content/rivers/old.md"), Path.of("nowhere.md"));
    }
    Path elbe = site.resolve(ELBE);
    int at = Files.readString(elbe).indexOf("Cuxhaven");
    try (FileChannel channel =
        FileChannel.open(elbe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
      bytes.put(at, (byte) 'C');
      Preview preview = preview();
      bytes.put(at, (byte) 'L');
      String now =
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> shown(preview, "/rivers/elbe/"));
      assertTrue(now.contains("Luxhaven"), now);
    }
  }
}
