package io.waymark.disk;

import io.waymark.build.Fingerprint;
import io.waymark.render.ChartEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An engine that draws nothing that any run before it drew: drawings are kept in a folder by the
 * hash of the job and of the scripts that draw. The folder may be deleted, shared and restored at
 * any time; what isn't whole in it is drawn again.
 */
public final class KeptDrawings implements ChartEngine {
  private final Path folder;
  private final long most;
  private final ChartEngine engine;
  private DrawingPacks packs;
  private String revision;

  /**
   * @param folder made when it is needed
   * @param most how many bytes to keep
   * @param engine draws the others; it is closed with this one
   */
  public KeptDrawings(Path folder, long most, ChartEngine engine) {
    this.folder = folder;
    this.most = most;
    this.engine = engine;
  }

  @Override
  public List<Drawing> draw(List<Job> jobs) {
    DrawingPacks kept = packs();
    List<Drawing> drawings = new ArrayList<>(jobs.size());
    List<Job> missing = new ArrayList<>();
    for (Job job : jobs) {
      Optional<String> svg = kept.svg(key(job));
      drawings.add(svg.map(Drawn::new).orElse(null));
      if (svg.isEmpty()) {
        missing.add(job);
      }
    }
    if (missing.isEmpty()) {
      return drawings;
    }
    List<Drawing> made = engine.draw(missing);
    int next = 0;
    for (int i = 0; i < drawings.size(); i++) {
      if (drawings.get(i) == null) {
        Drawing drawing = made.get(next++);
        drawings.set(i, drawing);
        if (drawing instanceof Drawn drawn) {
          kept.add(key(jobs.get(i)), drawn.svg());
        }
      }
    }
    return drawings;
  }

  private synchronized DrawingPacks packs() {
    if (packs == null) {
      revision = engine.revision();
      packs = DrawingPacks.in(folder, most);
    }
    return packs;
  }

  private Fingerprint key(Job job) {
    String words =
        String.join(
            "\n", revision, job.id(), job.width() + " " + job.height(), job.option());
    return Fingerprint.of(words.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public String revision() {
    return engine.revision();
  }

  @Override
  public void close() {
    engine.close();
    synchronized (this) {
      if (packs != null) {
        packs.save();
      }
    }
  }
}
