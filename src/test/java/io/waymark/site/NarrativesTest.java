package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each track of the site was written for itself: {@link NarrativeRulesTest} tests the rules. */
class NarrativesTest {
  /** The first track shows everything that a page can hold. */
  private static final Set<String> LONGER = Set.of("content/tracks/technology/index.md");

  private static Narratives tracks;

  @BeforeAll
  static void read() throws IOException {
    List<Narrative> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("content/tracks"))) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("index.md");
        if (Files.exists(file)) {
          found.add(Narrative.of(file.toString().replace('\\', '/'), Files.readString(file)));
        }
      }
    }
    assertFalse(found.isEmpty(), "no tracks in content/tracks");
    tracks = new Narratives(found);
  }

  @Test
  void noTwoShareARunOfWords() {
    told(tracks.sharedRuns());
  }

  @Test
  void everySectionHasAFigureOrClaimOfItsOwn() {
    told(tracks.sectionsWithoutFigures());
  }

  @Test
  void eachIsOfAFairLength() {
    tracks.bodyWords().forEach((path, words) -> System.out.printf("%5d words  %s%n", words, path));
    told(tracks.ofUnfairLength(LONGER));
  }

  private static void told(List<String> mistakes) {
    assertEquals("", String.join("\n", mistakes), mistakes.size() + " to mend");
  }
}
