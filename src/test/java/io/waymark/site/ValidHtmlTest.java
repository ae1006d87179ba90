package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of every kind of the repository's own site are valid HTML by the Nu checker. */
@ExtendWith(OwnSite.class)
class ValidHtmlTest {
  @Test
  void theNuCheckerFindsNothing(OwnSite.Built site) throws Exception {
    StringBuilder problems = new StringBuilder();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    for (String page : site.someOfEachKind()) {
      try (InputStream in = Files.newInputStream(site.file(page))) {
        String found = withoutOrigin(validator.validate(in));
        if (!found.isBlank()) {
          problems.append(page).append(": ").append(found).append('\n');
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
