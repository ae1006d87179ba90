package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.render.ChartEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDrawingsTest {
  private static final long PLENTY = 1 << 20;

  @TempDir Path folder;

  /** Says what it is asked to draw, and refuses what is empty. */
  private static final class Telling implements ChartEngine {
    private final String revision;
    private final List<String> drawn = new ArrayList<>();

    Telling(String revision) {
      this.revision = revision;
    }

    @Override
    public List<Drawing> draw(List<Job> jobs) {
      return jobs.stream()
          .map(
              job -> {
                drawn.add(job.option());
                return job.option().isEmpty()
                    ? (Drawing) new Refused("nothing to draw")
                    : new Drawn(svg(revision, job.option()));
              })
          .toList();
    }

    @Override
    public String version() {
      return "a pencil";
    }

    @Override
    public String revision() {
      return revision;
    }

    @Override
    public void close() {}
  }

  private static String svg(String revision, String option) {
    return "<svg>" + revision + " – " + option + "</svg>";
  }

  private static List<ChartEngine.Job> jobs(String... options) {
    return Stream.of(options).map(option -> new ChartEngine.Job("a", option, 320, 200)).toList();
  }

  /** What a run has to draw that asks for these at once. */
  private List<String> drawn(String revision, long most, String... options) {
    Telling engine = new Telling(revision);
    try (ChartEngine kept = new KeptDrawings(folder, most, engine)) {
      List<ChartEngine.Drawing> drawings = kept.draw(jobs(options));
      for (int i = 0; i < options.length; i++) {
        assertEquals(new ChartEngine.Drawn(svg(revision, options[i])), drawings.get(i));
      }
    }
    return engine.drawn;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aRunDrawsOnlyWhatNoneBeforeItDrew() throws IOException {
    assertEquals(List.of("pay", "jobs"), drawn("1", PLENTY, "pay", "jobs"));
    assertEquals(List.of("prices"), drawn("1", PLENTY, "jobs", "prices", "pay"));
    assertEquals(List.of(), drawn("1", PLENTY, "pay", "prices", "jobs"));
    assertEquals(2, files().size());
  }

  @Test
  void otherScriptsDrawAnew() {
    drawn("1", PLENTY, "pay");
    assertEquals(List.of("pay"), drawn("2", PLENTY, "pay"));
    assertEquals(List.of(), drawn("1", PLENTY, "pay"));
  }

  @Test
  void anotherSizeOrNameIsAnotherDrawing() {
    drawn("1", PLENTY, "pay");
    Telling engine = new Telling("1");
    try (ChartEngine kept = new KeptDrawings(folder, PLENTY, engine)) {
      kept.draw(List.of(new ChartEngine.Job("b", "pay", 320, 200)));
      kept.draw(List.of(new ChartEngine.Job("a", "pay", 321, 200)));
      kept.draw(List.of(new ChartEngine.Job("a", "pay", 320, 201)));
    }
    assertEquals(List.of("pay", "pay", "pay"), engine.drawn);
  }

  @Test
  void whatWasRefusedIsAskedAgain() {
    for (int run = 0; run < 2; run++) {
      Telling engine = new Telling("1");
      try (ChartEngine kept = new KeptDrawings(folder, PLENTY, engine)) {
        assertEquals(
            List.of(new ChartEngine.Refused("nothing to draw")), kept.draw(jobs("")));
      }
      assertEquals(List.of(""), engine.drawn);
    }
  }

  @Test
  void damagedFilesAreDrawnAgainAndReplaced() throws IOException {
    drawn("1", PLENTY, "pay", "jobs");
    byte[] whole = Files.readAllBytes(files().get(0));
    for (int damage = 0; damage < whole.length; damage += 7) {
      Path file = files().get(0);
      byte[] flipped = whole.clone();
      flipped[damage] ^= 1;
      Files.write(file, damage % 2 == 0 ? flipped : Arrays.copyOf(whole, damage));
      assertEquals(List.of("pay", "jobs"), drawn("1", PLENTY, "pay", "jobs"), "at " + damage);
      assertEquals(1, files().size());
    }
    assertEquals(List.of(), drawn("1", PLENTY, "pay", "jobs"));
  }

  @Test
  void manyFilesBecomeOne() throws IOException {
    for (int run = 0; run < 9; run++) {
      drawn("1", PLENTY, "chart " + run);
    }
    assertEquals(1, files().size());
    String[] all = IntStream.range(0, 9).mapToObj(run -> "chart " + run).toArray(String[]::new);
    assertEquals(List.of(), drawn("1", PLENTY, all));
  }

  @Test
  void beyondItsBoundWhatWasAskedForNowStays() throws IOException {
    String[] many = IntStream.range(0, 40).mapToObj(i -> "chart " + i).toArray(String[]::new);
    drawn("1", PLENTY, many);
    long most = Files.size(files().get(0)) / 2;
    drawn("1", most, "chart 7", "new");
    assertEquals(1, files().size());
    assertTrue(Files.size(files().get(0)) < most);
    assertEquals(List.of(), drawn("1", PLENTY, "new", "chart 7"));
    assertEquals(List.of("chart 8"), drawn("1", PLENTY, "chart 8"));
  }

  @Test
  void runsAtOnceLoseNothing() throws IOException {
    Telling one = new Telling("1");
    Telling other = new Telling("1");
    try (ChartEngine first = new KeptDrawings(folder, PLENTY, one)) {
      first.draw(jobs("pay"));
      try (ChartEngine second = new KeptDrawings(folder, PLENTY, other)) {
        second.draw(jobs("jobs"));
      }
    }
    assertEquals(List.of(), drawn("1", PLENTY, "pay", "jobs"));
  }

  @Test
  void aPlaceThatCannotBeWrittenToKeepsNothing() throws IOException {
    folder = Files.writeString(folder.resolve("file"), "in the way");
    assertEquals(List.of("pay"), drawn("1", PLENTY, "pay"));
    assertEquals(List.of("pay"), drawn("1", PLENTY, "pay"));
  }
}
