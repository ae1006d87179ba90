package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.cli.Main;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Pages of kinds that the repository's own site rarely has: a draft that was corrected, with every
 * form of text, and a front page without a table.
 */
public final class Specimen {
  private static final Path BUILT = Path.of("target/specimen");

  private Specimen() {}

  /** Builds them, drafts included, and says where. */
  public static Path build() throws IOException {
    assertEquals(
        0,
        Main.run(
            "build",
            "src/test/specimen",
            "--drafts",
            "--quiet",
            "--as-of",
            "2026-11-23",
            "--out",
            BUILT.toString()));
    return BUILT.toRealPath();
  }
}
