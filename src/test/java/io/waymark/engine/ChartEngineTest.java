package io.waymark.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import io.waymark.render.ChartEngine;
import io.waymark.render.ChartEngine.Drawn;
import io.waymark.render.ChartEngine.Job;
import io.waymark.render.ChartEngine.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartEngineTest {
  private static final Path CACHE = Path.of("target", "test-engine");
  private static final Limits TIGHT = new Limits(Duration.ofSeconds(2), 128L << 20, 3);

  private static Job line(String more) {
    return new Job(
        "{\"animation\":false,\"xAxis\":{\"type\":\"value\"},\"yAxis\":{\"type\":\"value\""
            + more
            + "},\"series\":[{\"type\":\"line\",\"data\":[[1,2],[2,5],[3,null],[4,4]]}]}",
        400,
        300);
  }

  @Test
  void drawsInV8() {
    try (ChartEngine engine = new V8ChartEngine(CACHE)) {
      Drawn drawn = assertInstanceOf(Drawn.class, engine.draw(List.of(line(""))).get(0));
      assertTrue(drawn.svg().startsWith("<svg"));
      assertEquals("ECharts 6.1.0 (V8)", engine.version());
    }
  }

  @Test
  void givesUpChartsThatGoOverAndDrawsTheNext() {
    try (ChartEngine engine = new V8ChartEngine(CACHE, TIGHT)) {
      assertGivesUp(engine);
    }
  }

  @Test
  void refusesWhatIsNotAnOption() {
    try (ChartEngine engine = new V8ChartEngine(CACHE)) {
      Refused refused =
          assertInstanceOf(Refused.class, engine.draw(List.of(new Job("{", 1, 1))).get(0));
      assertTrue(refused.reason().contains("JSON"), refused.reason());
    }
  }

  @Test
  void drawsTheSameInNode() {
    Assumptions.assumeTrue(hasNode(), "Node.js is not installed");
    List<Job> jobs = List.of(line(""), line(",\"min\":-3"));
    try (ChartEngine v8 = new V8ChartEngine(CACHE);
        ChartEngine node = new NodeChartEngine("node", TIGHT)) {
      assertEquals(v8.draw(jobs), node.draw(jobs));
      assertGivesUp(node);
    }
  }

  private static void assertGivesUp(ChartEngine engine) {
    List<ChartEngine.Drawing> drawings = engine.draw(List.of(millionPoints(), line("")));
    assertInstanceOf(Refused.class, drawings.get(0));
    assertInstanceOf(Drawn.class, drawings.get(1), "the next chart isn't harmed");
  }

  private static Job millionPoints() {
    StringBuilder points =
        new StringBuilder(
            "{\"xAxis\":{},\"yAxis\":{},\"series\":[{\"type\":\"scatter\",\"data\":[");
    for (int i = 0; i < 1_000_000; i++) {
      points.append(i == 0 ? "" : ",").append('[').append(i).append(",1]");
    }
    return new Job(points.append("]}]}").toString(), 400, 300);
  }

  @Test
  void keepsTheDeadline() {
    Limits brief = new Limits(Duration.ofMillis(150), 2048L << 20, 9);
    try (ChartEngine engine = new V8ChartEngine(CACHE, brief)) {
      engine.version();
      Refused refused =
          assertInstanceOf(Refused.class, engine.draw(List.of(millionPoints())).get(0));
      assertTrue(refused.reason().contains("0.15 seconds"), refused.reason());
    }
  }

  @Test
  void answersAxesThatNeverEnd() {
    try (ChartEngine engine = new V8ChartEngine(CACHE, TIGHT)) {
      List<Job> jobs =
          List.of(
              line(",\"min\":0,\"max\":9,\"interval\":1e-9"),
              line(",\"min\":\"NaN\",\"max\":\"nonsense\""),
              line(",\"type\":\"log\",\"logBase\":1"));
      assertEquals(3, engine.draw(jobs).size());
      assertInstanceOf(Drawn.class, engine.draw(List.of(line(""))).get(0));
    }
  }

  @Test
  void drawsTheSameOnManyThreadsAndAfterRecycling() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(3);
    try (ChartEngine engine = new V8ChartEngine(CACHE, TIGHT)) {
      List<Future<List<ChartEngine.Drawing>>> drawn = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        drawn.add(workers.submit(() -> engine.draw(List.of(line("")))));
      }
      String ids = "zr\\d+";
      String first = ((Drawn) drawn.get(0).get().get(0)).svg().replaceAll(ids, "");
      for (Future<List<ChartEngine.Drawing>> one : drawn) {
        assertEquals(first, ((Drawn) one.get().get(0)).svg().replaceAll(ids, ""));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void unpacksTheLibraryOnce(@TempDir Path cache) throws Exception {
    JavetLibLoader loader = new JavetLibLoader(JSRuntimeType.V8);
    Path library = cache.resolve("a-version").resolve(loader.getLibFileName());
    V8Library.unpack(loader.getResourceFileName(), library);
    FileTime first = Files.getLastModifiedTime(library);
    V8Library.unpack(loader.getResourceFileName(), library);
    assertEquals(first, Files.getLastModifiedTime(library));
    try (var files = Files.walk(cache)) {
      assertEquals(List.of(library), files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void namesTheRemedyWhenThereIsNoNode(@TempDir Path folder) {
    try (ChartEngine engine = new NodeChartEngine(folder.resolve("no-node").toString())) {
      EngineUnavailable problem = assertThrows(EngineUnavailable.class, engine::version);
      assertTrue(problem.getMessage().contains("--charts=table"), problem.getMessage());
    }
  }

  static boolean hasNode() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (java.io.IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
