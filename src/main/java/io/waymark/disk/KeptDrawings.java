package io.waymark.disk;

import io.waymark.build.Deflated;
import io.waymark.render.ChartEngine;
import io.waymark.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An engine that draws nothing a second time, whatever process it was drawn in: drawings are kept
 * by the hash of their job and of the scripts that draw. When all are known, no engine is started.
 */
public final class KeptDrawings implements ChartEngine {
  private final Pack pack;
  private final ChartEngine engine;

  /**
   * @param pack what was drawn before; closed with this engine
   * @param engine draws the others; likewise
   */
  public KeptDrawings(Pack pack, ChartEngine engine) {
    this.pack = pack;
    this.engine = engine;
  }

  @Override
  public List<Drawing> draw(List<Job> jobs) {
    List<Drawing> drawings = new ArrayList<>(jobs.size());
    List<Job> missing = new ArrayList<>();
    for (Job job : jobs) {
      Optional<byte[]> kept = pack.get(key(job));
      kept.ifPresentOrElse(
          bytes -> drawings.add(new Drawn(unpacked(bytes))),
          () -> {
            drawings.add(null);
            missing.add(job);
          });
    }
    if (!missing.isEmpty()) {
      fill(drawings, missing);
    }
    return drawings;
  }

  /**
   * Draws what is missing. A refusal isn't kept: another machine may have time or memory enough.
   */
  private void fill(List<Drawing> drawings, List<Job> missing) {
    List<Drawing> made = engine.draw(missing);
    int next = 0;
    for (int i = 0; i < drawings.size(); i++) {
      if (drawings.get(i) == null) {
        if (made.get(next) instanceof Drawn drawn) {
          pack.put(key(missing.get(next)), packed(drawn.svg()));
        }
        drawings.set(i, made.get(next++));
      }
    }
  }

  private Fingerprint key(Job job) {
    String all =
        String.join("\n", edition(), job.id(), job.width() + " " + job.height(), job.option());
    return Fingerprint.of(all.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(String svg) {
    return Deflated.of(svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String unpacked(byte[] bytes) {
    return new String(Deflated.undone(bytes), StandardCharsets.UTF_8);
  }

  @Override
  public String edition() {
    return engine.edition();
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public void close() {
    pack.close();
    engine.close();
  }
}
