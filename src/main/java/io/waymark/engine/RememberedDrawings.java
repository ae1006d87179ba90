package io.waymark.engine;

import io.waymark.render.ChartEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An engine that draws nothing twice: the same job has the same drawing for ever. It remembers the
 * drawings that were asked for last, up to a number of characters.
 */
public final class RememberedDrawings implements ChartEngine {
  private final ChartEngine engine;
  private final long most;
  private final Map<Job, Drawing> known = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * @param engine draws; closed with this one
   * @param most how many characters of jobs and drawings to remember
   */
  public RememberedDrawings(ChartEngine engine, long most) {
    this.engine = engine;
    this.most = most;
  }

  @Override
  public List<Drawing> draw(List<Job> jobs) {
    List<Drawing> drawings = known(jobs);
    List<Job> missing = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      if (drawings.get(i) == null) {
        missing.add(jobs.get(i));
      }
    }
    if (missing.isEmpty()) {
      return drawings;
    }
    List<Drawing> made = engine.draw(missing);
    remember(missing, made);
    int next = 0;
    for (int i = 0; i < drawings.size(); i++) {
      if (drawings.get(i) == null) {
        drawings.set(i, made.get(next++));
      }
    }
    return drawings;
  }

  /** One for each job; null where none is known. */
  private synchronized List<Drawing> known(List<Job> jobs) {
    List<Drawing> drawings = new ArrayList<>(jobs.size());
    jobs.forEach(job -> drawings.add(known.get(job)));
    return drawings;
  }

  private synchronized void remember(List<Job> jobs, List<Drawing> drawings) {
    for (int i = 0; i < jobs.size(); i++) {
      if (known.put(jobs.get(i), drawings.get(i)) == null) {
        size += size(jobs.get(i), drawings.get(i));
      }
    }
    var oldest = known.entrySet().iterator();
    while (size > most && oldest.hasNext()) {
      Map.Entry<Job, Drawing> entry = oldest.next();
      size -= size(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  private static long size(Job job, Drawing drawing) {
    return job.option().length() + (drawing instanceof Drawn drawn ? drawn.svg().length() : 0L);
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
    engine.close();
  }
}
