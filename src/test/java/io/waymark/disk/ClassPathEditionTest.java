package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.cli.Main;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathEditionTest {
  private static final String NAME = "io/waymark/cli/ExitCode.class";

  @Test
  void thisProcessHasOne() {
    assertEquals(ClassPathEdition.ofThisProcess(), ClassPathEdition.ofThisProcess());
    assertTrue(ClassPathEdition.ofThisProcess().isPresent());
  }

  /** As inside Maven, whose own class path says nothing of the program that it runs. */
  @Test
  void aProgramWithALoaderOfItsOwnIsKnownByWhatThatLoads(@TempDir Path folder) throws Exception {
    Path file = folder.resolve(NAME);
    Files.createDirectories(file.getParent());
    Files.copy(Main.class.getResourceAsStream("/" + NAME), file);
    Path other = Files.writeString(folder.resolve("other"), "resource");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      Class<?> loaded = loader.loadClass("io.waymark.cli.ExitCode");
      Optional<String> before = ClassPathEdition.of(loaded);
      assertTrue(before.isPresent());
      assertNotEquals(ClassPathEdition.ofThisProcess(), before);
      Files.writeString(other, "another resource");
      assertNotEquals(before, ClassPathEdition.of(loaded));
    }
  }
}
