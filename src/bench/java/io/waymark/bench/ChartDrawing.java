package io.waymark.bench;

import com.sun.management.OperatingSystemMXBean;
import io.waymark.build.BuildOptions;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.engine.V8ChartEngine;
import io.waymark.render.ChartEngine;
import io.waymark.render.chart.ChartRenderer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast the charts of a site are drawn: every chart of it, as its build asks for them.
 *
 * <p>Arguments: the site, and how many rounds. Builds it once to learn its charts, then draws each
 * kind and all of them on one and on two threads, and builds it again with drawings at hand and with
 * tables only, which tells what all but the engine takes. A chart counts as one SVG, finished for its
 * page; the CPU is the whole process's, V8's own threads included, since a wall clock says little on
 * a machine that does other work. Each kind is drawn by isolates that have drawn the site before,
 * {@code cold} by new ones.
 */
public final class ChartDrawing {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "line", "\"type\":\"line\"",
              "bar", "\"type\":\"bar\"",
              "range", "\"renderItem\":\"range\"",
              "dumbbell", "\"renderItem\":\"dumbbell\""));

  private ChartDrawing() {}

  public static void main(String[] arguments) throws Exception {
    Path site = Path.of(arguments.length > 0 ? arguments[0] : ".");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "waymark");
    Map<List<ChartEngine.Job>, List<ChartEngine.Drawing>> drawn = new ConcurrentHashMap<>();
    try (ChartEngine engine = new V8ChartEngine(cache)) {
      System.out.println(engine.version());
      time("build with V8, cold", 0, () -> build(site, ChartRenderer.with(asking(engine, drawn))));
      List<List<ChartEngine.Job>> all = List.copyOf(drawn.keySet());
      for (int round = 0; round < rounds; round++) {
        for (int threads = 1; threads <= 2; threads++) {
          for (String kind : KINDS.keySet()) {
            drawAll(kind, engine, only(kind, all), threads);
          }
          drawAll("all", engine, all, threads);
          try (ChartEngine fresh = new V8ChartEngine(cache)) {
            drawAll("all, cold", fresh, all, threads);
          }
        }
      }
      ChartRenderer replay = ChartRenderer.with(asking(engine, drawn));
      time("build with drawings at hand", 0, () -> build(site, replay));
      time("build with tables only", 0, () -> build(site, ChartRenderer.tablesOnly()));
    }
    System.out.println(resident());
  }

  private static List<List<ChartEngine.Job>> only(String kind, List<List<ChartEngine.Job>> all) {
    return all.stream()
        .filter(jobs -> jobs.get(0).option().contains(KINDS.get(kind)))
        .toList();
  }

  private static void drawAll(
      String what, ChartEngine engine, List<List<ChartEngine.Job>> work, int threads)
      throws Exception {
    int drawings = work.stream().mapToInt(List::size).sum();
    if (drawings > 0) {
      time("%s, %d thread(s)".formatted(what, threads), drawings, () -> draw(engine, work, threads));
    }
  }

  private static ChartEngine asking(
      ChartEngine engine, Map<List<ChartEngine.Job>, List<ChartEngine.Drawing>> drawn) {
    return new ChartEngine() {
      @Override
      public List<Drawing> draw(List<Job> jobs) {
        List<Drawing> known = drawn.get(jobs);
        if (known == null) {
          known = engine.draw(jobs);
          drawn.put(jobs, known);
        }
        return known;
      }

      @Override
      public String version() {
        return engine.version();
      }

      @Override
      public String edition() {
        return engine.edition();
      }

      @Override
      public void close() {
        engine.close();
      }
    };
  }

  private static void build(Path site, ChartRenderer charts) {
    DiskSourceTree own = DiskSourceTree.read(site).drainTo(new ArrayList<>()).orElseThrow();
    var sources = new LayeredSourceTree(own, ResourceSourceTree.builtIn());
    var options = new BuildOptions(LocalDate.EPOCH.plusYears(60), false, Optional.empty(), false, 2);
    new SiteBuilder(sources, options, charts, Progress.NONE).build((path, bytes) -> {});
  }

  private static void draw(ChartEngine engine, List<List<ChartEngine.Job>> work, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> asked = new ArrayList<>();
      work.forEach(jobs -> asked.add(workers.submit(() -> engine.draw(jobs))));
      for (Future<?> one : asked) {
        one.get();
      }
    } finally {
      workers.shutdown();
    }
  }

  /** Work that is timed. */
  private interface Work {
    void run() throws Exception;
  }

  private static void time(String what, int drawings, Work work) throws Exception {
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double wall = (System.nanoTime() - start) / 1e9;
    double used = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
    String each =
        drawings == 0
            ? ""
            : ", %d SVGs, %.0f a second of wall, %.2f ms of CPU each"
                .formatted(drawings, drawings / wall, used * 1000 / drawings);
    System.out.printf("%-28s %6.2f s wall, %6.2f s CPU%s%n", what, wall, used, each);
  }

  /** The process's memory, where the system tells it. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? String.join(
            ", ", Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).toList())
        : "";
  }
}
