package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the repository's own site is valid HTML by the Nu checker. */
class ValidHtmlTest {
  @TempDir Path folder;

  @Test
  void theNuCheckerFindsNothing() throws Exception {
    Path out = folder.resolve("site");
    assertEquals(0, Main.run("build", ".", "--out", out.toString(), "--quiet"));
    StringBuilder problems = new StringBuilder();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (Path page : pages(out.toRealPath())) {
      try (InputStream in = Files.newInputStream(page)) {
        String found = validator.validate(in);
        if (!found.isBlank()) {
          problems.append(page.getFileName()).append(": ").append(found).append('\n');
        }
      }
    }
    assertEquals("", problems.toString());
  }

  private static List<Path> pages(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
