package io.waymark.bench;

import io.waymark.build.BuildOptions;
import io.waymark.source.Fingerprint;
import io.waymark.build.LiveSite;
import io.waymark.build.LiveVersion;
import io.waymark.diagnostic.Outcome;
import io.waymark.disk.DiskSourceTree;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.engine.V8ChartEngine;
import io.waymark.model.Dataset;
import io.waymark.parse.data.CsvParser;
import io.waymark.parse.data.DataPackageParser;
import io.waymark.parse.data.DatasetDeclaration;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.render.ChartEngine;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The steps in which a build spends its time, each alone, on the project's own technology track.
 * Run where the project's {@code content} is, as docs/benchmark.md says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HotSteps {
  private static final String TRACK = "content/tracks/technology/";
  private static final String ADDRESS = "/tracks/technology/index.html";

  private final MarkdownParser markdown = new MarkdownParser();
  private Source text;
  private Source descriptor;
  private DatasetDeclaration declared;
  private Source cells;
  private LiveSite site;
  private SourceTree tree;
  private byte[] page;
  private ChartEngine engine;
  private List<ChartEngine.Job> jobs;

  /** An engine that takes note of what it was last asked. */
  private final class Noting implements ChartEngine {
    @Override
    public List<Drawing> draw(List<Job> asked) {
      jobs = asked;
      return engine.draw(asked);
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
  }

  @Setup
  public void read() throws IOException {
    text = source("index.md");
    descriptor = source("datapackage.yaml");
    declared = DataPackageParser.parse(descriptor).value().orElseThrow().get(0);
    cells = source(declared.path().substring(TRACK.length()));
    engine = new V8ChartEngine(Path.of(System.getProperty("user.home"), ".cache", "waymark"));
    DiskSourceTree own = DiskSourceTree.read(Path.of(".")).drainTo(new ArrayList<>()).orElseThrow();
    tree = new LayeredSourceTree(own, ResourceSourceTree.builtIn());
    LocalDate day = LocalDate.of(2026, 11, 28);
    site =
        new LiveSite(
            new BuildOptions(day, false, Optional.empty(), false, 1),
            ChartRenderer.with(new Noting()));
    page = answer().bytes();
  }

  private static Source source(String name) throws IOException {
    String path = TRACK + name;
    return new Source(path, Files.readString(Path.of(path)));
  }

  private LiveVersion.Answer answer() {
    return site.version(tree, Set.of()).answer(ADDRESS).orElseThrow();
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** The body of the narrative becomes a tree. */
  @Benchmark
  public Outcome<MarkdownDocument> markdown() {
    return markdown.parse(text.span(0, text.text().length()));
  }

  /** The descriptor of its datasets becomes a tree. */
  @Benchmark
  public Outcome<YamlNode> yaml() {
    return YamlParser.parse(descriptor);
  }

  /** One of its CSV files becomes rows of typed cells. */
  @Benchmark
  public Outcome<Dataset> csv() {
    return CsvParser.parse(declared, cells);
  }

  /** The page is made and drawn from sources that are parsed, as after an edit under serve. */
  @Benchmark
  public LiveVersion.Answer page() {
    return answer();
  }

  /** The last of its charts is drawn, wide and narrow. */
  @Benchmark
  public List<ChartEngine.Drawing> drawing() {
    return engine.draw(jobs);
  }

  /** The finished page gets its fingerprint. */
  @Benchmark
  public Fingerprint fingerprint() {
    return Fingerprint.of(page);
  }
}
