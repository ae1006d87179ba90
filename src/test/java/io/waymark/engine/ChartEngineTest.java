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
        "a-line",
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
          assertInstanceOf(Refused.class, engine.draw(List.of(new Job("none", "{", 1, 1))).get(0));
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

  @Test
  void drawsTheEndsOfLinesAsEChartsDoes() {
    try (ChartEngine engine = new V8ChartEngine(CACHE)) {
      Job asPoints = ends(",\"silent\":true");
      assertEquals(engine.draw(List.of(asPoints)), engine.draw(List.of(ends(""))));
      Drawn drawn = assertInstanceOf(Drawn.class, engine.draw(List.of(ends(""))).get(0));
      assertTrue(drawn.svg().contains(">All jobs</text>"), drawn.svg());
    }
  }

  /** A line with its end as Waymark writes it; {@code more} makes it an author's own series. */
  private static Job ends(String more) {
    String label =
        "{\"show\":true,\"position\":\"right\",\"distance\":7,\"offset\":[0,-3.4],\"align\":\"left\","
            + "\"lineHeight\":17,\"fontWeight\":600,\"color\":\"blue\",\"text\":\"All jobs\\n4 < 5\"}";
    return new Job(
        "ends",
        "{\"textStyle\":{\"fontFamily\":\"Public Sans\",\"fontSize\":13},\"grid\":{\"right\":99},"
            + "\"xAxis\":{\"type\":\"value\"},\"yAxis\":{\"type\":\"value\"},\"series\":["
            + "{\"type\":\"line\",\"data\":[[1,2],[2,5],[4,4]]},{\"type\":\"scatter\",\"part\":\"ends\","
            + "\"symbolSize\":8,\"clip\":false,\"z\":5,\"itemStyle\":{\"opacity\":1},\"data\":[{\"value\":[4,4],"
            + "\"itemStyle\":{\"color\":\"red\"},\"of\":0,\"label\":"
            + label
            + "}]"
            + more
            + "}]}",
        400,
        300);
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
    return new Job("million", points.append("]}]}").toString(), 400, 300);
  }

  private static final String RED = "\"fill\":\"none\",\"stroke\":\"red\"";

  @Test
  void writesPathsShortWithoutMovingThem() {
    assertEquals(
        "<g fill=\"none\" stroke=\"red\"><path d=\"M40 270.5h320\"/><path d=\"M1 2l1.5-1\"/>"
            + "<path d=\"M1 2h3v4h-3z\"/><path d=\"M0 0q1 2 3.1 4\"/><path d=\"M13 9a4 4 0 0 1-1.8 3.4\"/></g>",
        drawn(
            graphic("line", "\"x1\":40,\"y1\":270.5,\"x2\":360,\"y2\":270.5", RED),
            graphic("line", "\"x1\":1,\"y1\":2,\"x2\":2.5,\"y2\":1", RED),
            graphic("rect", "\"x\":1,\"y\":2,\"width\":3,\"height\":4", RED),
            graphic("bezierCurve", "\"cpx1\":1,\"cpy1\":2,\"x2\":3.06,\"y2\":4", RED),
            graphic("arc", "\"cx\":9,\"cy\":9,\"r\":4,\"endAngle\":1", RED)));
  }

  @Test
  void movesAndScalesPathsThemselves() {
    String placed =
        "{\"x\":10,\"y\":10,\"scaleX\":0.5,\"scaleY\":0.5,"
            + graphic("line", "\"x1\":0,\"y1\":0,\"x2\":10,\"y2\":0", RED + ",\"lineWidth\":3")
                .substring(1);
    String turned = placed.replace("\"x\":10", "\"rotation\":1");
    assertEquals(
        "<path d=\"M10 10h5\" fill=\"none\" stroke=\"red\" stroke-width=\"1.5\"/>"
            + "<path d=\"M0 0L10 0\" transform=\"matrix(0.27,-0.421,0.421,0.27,0,10)\" fill=\"none\""
            + " stroke=\"red\" stroke-width=\"3\"/>",
        drawn(placed, turned));
  }

  @Test
  void namesWhatIsReferredToAfterTheDrawing() {
    String gradient =
        "\"fill\":{\"type\":\"linear\",\"x\":0,\"y\":0,\"x2\":0,\"y2\":1,\"colorStops\":["
            + "{\"offset\":0,\"color\":\"red\"},{\"offset\":1,\"color\":\"rgba(0,0,255,0.5)\"}]}";
    assertEquals(
        "<path d=\"M0 0h9v9h-9z\" fill=\"url(#a-graphic-1)\"/>"
            + "<defs><linearGradient gradientUnits=\"objectBoundingBox\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\""
            + " id=\"a-graphic-1\"><stop offset=\"0%\" stop-color=\"red\"></stop>"
            + "<stop offset=\"100%\" stop-color=\"rgb(0,0,255)\" stop-opacity=\"0.5\"></stop>"
            + "</linearGradient></defs>",
        drawn(graphic("rect", "\"width\":9,\"height\":9", gradient)));
  }

  @Test
  void escapesWhatOptionsSay() {
    String words = "\"text\":\"<b> & \\\"c\\\"\",\"fill\":\"\\\"><script>\"";
    String svg = drawn(graphic("text", "", words));
    assertTrue(svg.contains(">&lt;b&gt; &amp; \"c\"</text>"), svg);
    assertTrue(svg.contains("fill=\"&quot;>&lt;script>\""), svg);
  }

  private static String graphic(String type, String shape, String style) {
    return "{\"type\":\"%s\",\"shape\":{%s},\"style\":{%s}}".formatted(type, shape, style);
  }

  /** What is inside a drawing of graphic elements. */
  private static String drawn(String... graphics) {
    String option = "{\"graphic\":[" + String.join(",", graphics) + "]}";
    try (ChartEngine engine = new V8ChartEngine(CACHE)) {
      Job job = new Job("a-graphic", option, 400, 300);
      String svg = assertInstanceOf(Drawn.class, engine.draw(List.of(job)).get(0)).svg();
      String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\">";
      assertTrue(svg.startsWith(head), svg);
      return svg.substring(head.length(), svg.length() - "</svg>".length());
    }
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
      for (Future<List<ChartEngine.Drawing>> one : drawn) {
        assertEquals(drawn.get(0).get(), one.get());
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
