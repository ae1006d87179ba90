package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of every kind of the repository's own site are valid HTML by the Nu checker. */
@ExtendWith(OwnSite.class)
class ValidHtmlTest {
  @Test
  void theNuCheckerFindsNothing(OwnSite.Built site) throws Exception {
    List<Path> files = new ArrayList<>();
    site.someOfEachKind().forEach(page -> files.add(site.file(page)));
    files.add(site.file("/404.html"));
    Path specimen = Specimen.build();
    files.add(specimen.resolve("index.html"));
    files.add(specimen.resolve("everything/index.html"));
    StringBuilder problems = new StringBuilder();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        String found = withoutOrigin(validator.validate(in));
        if (!found.isBlank()) {
          problems.append(file).append(": ").append(found).append('\n');
        }
      }
    }
    assertEquals("", problems.toString());
  }

  /**
   * Leaves out the checker's word on the policy: it reads a file, which has no origin, and so takes
   * 'self' for nobody, and it takes JSON-LD for a script. A browser tries what the policy lets
   * through.
   */
  private static String withoutOrigin(String found) {
    return found
        .lines()
        .filter(line -> !line.contains(" violates Content Security Policy (meta tag)"))
        .collect(Collectors.joining("\n"));
  }
}
