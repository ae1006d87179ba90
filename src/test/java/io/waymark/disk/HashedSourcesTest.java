package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.source.Fingerprint;
import io.waymark.source.SourceChanged;
import io.waymark.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedSourcesTest {
  private static final FileTime LATER = FileTime.from(Instant.now().plusSeconds(3600));

  @TempDir Path site;
  private Path page;

  @BeforeEach
  void writeSite() throws IOException {
    page = site.resolve("content/index.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "first");
  }

  @Test
  void failsWhenAFileChangesUnderItsHands() throws IOException {
    SourceFile file = file(sources());
    assertEquals("first", new String(file.bytes(), StandardCharsets.UTF_8));
    Files.writeString(page, "other");
    SourceChanged told = assertThrows(SourceChanged.class, file::bytes);
    assertTrue(told.getMessage().startsWith("content/index.md changed"), told.getMessage());
  }

  @Test
  void knowsWithoutReadingWhatTheDiskSaysIsTheSame() throws IOException {
    HashedSources before = sources();
    Fingerprint content = file(before).fingerprint();
    before.keep(LATER);
    HashedSources now = sources();
    Files.delete(page);
    assertEquals(content, file(now).fingerprint());
    assertThrows(UncheckedIOException.class, file(now)::bytes);
  }

  @Test
  void readsAgainWhatChanged() throws IOException {
    HashedSources before = sources();
    String content = before.content();
    before.keep(LATER);
    Files.writeString(page, "other");
    assertEquals(
        Fingerprint.of("other".getBytes(StandardCharsets.UTF_8)), file(sources()).fingerprint());
    assertTrue(!sources().content().equals(content));
  }

  /** Written twice in a tick of the disk's clock, a file looks the same both times. */
  @Test
  void readsAgainWhatHadNotRested() throws IOException {
    HashedSources before = sources();
    file(before).fingerprint();
    before.keep(Files.getLastModifiedTime(page));
    HashedSources now = sources();
    Files.delete(page);
    assertThrows(UncheckedIOException.class, file(now)::fingerprint);
  }

  private HashedSources sources() {
    return new HashedSources(
        DiskSourceTree.read(site).value().orElseThrow(),
        Optional.of(CacheFolder.of(site).knownFiles()));
  }

  private static SourceFile file(HashedSources sources) {
    return sources.file("content/index.md").orElseThrow();
  }
}
