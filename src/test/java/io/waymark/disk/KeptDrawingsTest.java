package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.render.ChartEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDrawingsTest {
  @TempDir Path site;

  /** Notes what it is asked to draw, and refuses one. */
  private static final class Noting implements ChartEngine {
    private final String edition;
    private final List<String> drawn = new ArrayList<>();

    Noting(String edition) {
      this.edition = edition;
    }

    @Override
    public List<Drawing> draw(List<Job> jobs) {
      List<Drawing> drawings = new ArrayList<>();
      for (Job job : jobs) {
        drawn.add(job.id());
        drawings.add(job.id().equals("no") ? new Refused("too long") : drawing(edition, job));
      }
      return drawings;
    }

    static Drawing drawing(String edition, Job job) {
      return new Drawn(edition + job + "→".repeat(500));
    }

    @Override
    public String edition() {
      return edition;
    }

    @Override
    public String version() {
      throw new AssertionError("asking starts the engine");
    }

    @Override
    public void close() {}
  }

  private static ChartEngine.Job job(String id) {
    return new ChartEngine.Job(id, "{}", 400, 300);
  }

  private List<String> drawn(String edition, ChartEngine.Job... jobs) {
    Noting noting = new Noting(edition);
    try (ChartEngine kept = new KeptDrawings(CacheFolder.of(site).drawings(), noting)) {
      List<ChartEngine.Drawing> drawings = kept.draw(List.of(jobs));
      for (int i = 0; i < jobs.length; i++) {
        if (!jobs[i].id().equals("no")) {
          assertEquals(Noting.drawing(edition, jobs[i]), drawings.get(i));
        }
      }
    }
    return noting.drawn;
  }

  @Test
  void drawsOnlyWhatNoBuildHasDrawn() {
    assertEquals(List.of("a", "b"), drawn("1", job("a"), job("b")));
    assertEquals(List.of("c", "d"), drawn("1", job("c"), job("a"), job("d"), job("b")));
    assertEquals(List.of(), drawn("1", job("d"), job("c"), job("b"), job("a")));
  }

  @Test
  void tellsJobsApartByAllThatTheyHold() {
    drawn("1", job("a"));
    assertEquals(List.of("a"), drawn("1", new ChartEngine.Job("a", "{ }", 400, 300)));
    assertEquals(List.of("a"), drawn("1", new ChartEngine.Job("a", "{}", 401, 300)));
    assertEquals(List.of("a"), drawn("1", new ChartEngine.Job("a", "{}", 400, 301)));
    assertEquals(List.of("a"), drawn("2", job("a")));
    assertEquals(List.of(), drawn("1", job("a")));
  }

  @Test
  void asksAgainForWhatWasRefused() {
    assertEquals(List.of("no", "a"), drawn("1", job("no"), job("a")));
    assertEquals(List.of("no"), drawn("1", job("no"), job("a")));
  }
}
