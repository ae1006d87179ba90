package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code import} tells of pages that could be made and of those that could not. */
class ImportCommandTest {
  private static final String PAGE =
      """
      groups:
        - name: all
          title: All
          codes: [{code: CODE}]
      trend_from: 2025
      steps: [Only]
      roles:
        - {code: CODE, title: All, step: 1}
      """;

  @TempDir Path site;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void figuresOfOneOccupation() {
    write(
        "content/releases/data/national.csv",
        "year,soc,title,level,jobs,mean,p10,p25,median,p75,p90,top_code,hour_p10,hour_p25,hour_median,hour_p75,hour_p90\n"
            + "2025,15-1252,Developers,detailed,10,50,10,20,30,40,50,239200,,,,,\n");
  }

  @Test
  void whatWasWrittenIsToldWhenOnePageFailed() {
    write("content/tracks/good/import.yaml", PAGE.replace("CODE", "15-1252"));
    write("content/tracks/bad/import.yaml", PAGE.replace("CODE", "15-9999"));
    assertEquals(1, run(false));
    assertTrue(out().contains("wrote content/tracks/good/data/roles.csv"), out());
    assertFalse(out().contains("tracks/bad"), out());
    assertTrue(err().contains("no-matching-row"), err());
    assertTrue(err().contains("Imported in part: 4 files changed."), err());
    assertFalse(err().contains("Nothing was imported"), err());

    assertEquals(1, run(false));
    assertTrue(err().contains("Imported in part: no file changed."), err());
  }

  @Test
  void nothingIsImportedWhenEveryPageFailed() {
    write("content/tracks/bad/import.yaml", PAGE.replace("CODE", "15-9999"));
    assertEquals(1, run(false));
    assertEquals("", out());
    assertTrue(err().endsWith("Nothing was imported." + System.lineSeparator()), err());
  }

  @Test
  void onlyAPersonSeesHowFarItIs() {
    write("content/tracks/good/import.yaml", PAGE.replace("CODE", "15-1252"));
    assertEquals(0, run(true));
    assertTrue(err().contains("tracks/good …"), err());
    assertTrue(err().endsWith("\r\u001b[K"), err());
    assertEquals(0, run(false));
    assertEquals("", err());
  }

  private int run(boolean interactive) {
    out.reset();
    err.reset();
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            interactive,
            false,
            100);
    var environment = new Environment(terminal, new Slow(), site, site);
    return new Program(
            (sources, options, drawing, sink, progress) -> {
              throw new AssertionError("An import builds nothing.");
            },
            environment)
        .run("import", "pages");
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void write(String path, String text) {
    Path file = site.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ten seconds later each time somebody looks, so that all work seems long. */
  private static final class Slow extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(10));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
