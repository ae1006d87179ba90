import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole-process runs of Waymark, told as medians in Markdown.
 *
 * <pre>
 * Benchmark catalogue RUNS        the project's own site, with and without charts, cold and again
 * Benchmark peers RUNS N…         made-up sites of N pages, cold, and again after one edit; Hugo's
 *                                 cold runs between Waymark's
 * Benchmark start RUNS [JAVA…]    three pages through the launcher, with each of these JDKs
 * Benchmark serve EDITS N…        edits of made-up sites of N pages, until the preview shows them
 * </pre>
 */
final class Benchmark {
  private static final String HEAD =
      "| | wall | CPU | peak memory | runs |\n|---|---|---|---|---|";

  private static final long RESTED_MILLIS = 2500;

  private final Path scratch;
  private final Path jar;
  private final int runs;

  private Benchmark(Path scratch, Path jar, int runs) {
    this.scratch = scratch;
    this.jar = jar;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> more = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    String what = arguments.length < 2 ? "" : arguments[0];
    Path jar = Path.of(System.getProperty("waymark.jar", "target/waymark.jar"));
    Path scratch = Path.of(System.getProperty("scratch", "target/bench"));
    if (!List.of("catalogue", "peers", "start", "serve").contains(what)) {
      System.err.println(
          "Usage: run.sh catalogue RUNS | run.sh peers RUNS N… | run.sh start RUNS [JAVA…] |"
              + " run.sh serve EDITS N…");
      System.exit(2);
    }
    int runs = Integer.parseInt(arguments[1]);
    Benchmark benchmark = new Benchmark(scratch, jar, runs);
    System.out.println(machine() + "\n");
    switch (what) {
      case "catalogue" -> benchmark.catalogue();
      case "peers" -> benchmark.peers(more.stream().map(Integer::valueOf).toList());
      case "start" -> new Start(scratch, runs).measure(more);
      default -> new Serving(scratch, jar, runs).measure(more.stream().map(Integer::valueOf).toList());
    }
  }

  private static String machine() {
    return "%s %s, %d processors, Java %s, load %.1f before the first run"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
  }

  private void catalogue() throws IOException, InterruptedException {
    Path out = scratch.resolve("catalogue");
    List<Run> drawn = new ArrayList<>();
    List<Run> tables = new ArrayList<>();
    long pages = 0;
    long drawings = 0;
    for (int i = 0; i < runs; i++) {
      tables.add(cold(Path.of("."), out, "--charts", "table"));
      drawn.add(cold(Path.of("."), out));
      pages = files(out, ".html");
      drawings = drawings(out);
    }
    List<Run> again = new ArrayList<>();
    build(Path.of("."), out);
    for (int i = 0; i < runs; i++) {
      again.add(build(Path.of("."), out));
    }
    System.out.println(pages + " HTML files, " + drawings + " SVGs in them\n\n" + HEAD);
    System.out.println(Run.row("the whole catalogue", drawn));
    System.out.println(Run.row("the same, tables for charts", tables));
    System.out.println(Run.row("the same again, nothing changed", again));
    System.out.println("\n| stage | seconds |\n|---|---|");
    stages(drawn)
        .forEach((stage, time) -> System.out.printf(Locale.ROOT, "| %s | %.2f |%n", stage, time));
  }

  /** The median of each stage, as the builds themselves told it. */
  private static Map<String, Double> stages(List<Run> drawn) {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (Run run : drawn) {
      for (String line : run.output()) {
        String[] parts = line.strip().split(" s  ", 2);
        if (parts.length == 2 && parts[0].matches("\\d+\\.\\d+")) {
          all.computeIfAbsent(parts[1], s -> new ArrayList<>()).add(Double.valueOf(parts[0]));
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    all.forEach((s, t) -> medians.put(s, t.stream().sorted().toList().get(t.size() / 2)));
    return medians;
  }

  private void peers(List<Integer> sizes) throws IOException, InterruptedException {
    boolean hugo = Stream.of(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "hugo")));
    if (!hugo) {
      System.out.println("Hugo isn't installed here (Debian: apt-get install hugo), so Waymark runs alone.\n");
    }
    System.out.println(HEAD);
    for (int pages : sizes) {
      Path site = scratch.resolve("peers-" + pages);
      clear(site);
      PeerSite.write(pages, site);
      List<Run> ours = new ArrayList<>();
      List<Run> theirs = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        ours.add(cold(site.resolve("waymark"), site.resolve("out-waymark")));
        require(site.resolve("out-waymark"), pages);
        if (hugo) {
          theirs.add(hugo(site.resolve("hugo"), site.resolve("out-hugo")));
          require(site.resolve("out-hugo"), pages);
        }
      }
      System.out.println(Run.row("Waymark, " + pages + " pages", ours));
      if (hugo) {
        System.out.println(Run.row("Hugo, " + pages + " pages", theirs));
      }
      again(pages, site.resolve("waymark"), site.resolve("out-waymark"));
      clear(site);
    }
  }

  private static void require(Path out, int pages) throws IOException {
    long made = files(out.resolve("tracks"), ".html");
    if (made != pages) {
      throw new IOException(out + " has " + made + " pages of " + pages);
    }
  }

  /** The same site built over what is published: as it is, and after an edit to one file. */
  private void again(int pages, Path site, Path out) throws IOException, InterruptedException {
    List<Run> same = new ArrayList<>();
    List<Run> prose = new ArrayList<>();
    List<Run> data = new ArrayList<>();
    PeerEdits edits = new PeerEdits(site);
    build(site, out);
    for (int i = 0; i < runs; i++) {
      // Files are told apart by their times only once they have rested.
      Thread.sleep(RESTED_MILLIS);
      same.add(build(site, out));
      edits.prose();
      prose.add(build(site, out));
      edits.data();
      data.add(build(site, out));
    }
    System.out.println(Run.row("Waymark, nothing changed", same));
    System.out.println(Run.row("Waymark, one Markdown file changed", prose));
    System.out.println(Run.row("Waymark, one CSV changed", data));
  }

  /** A build as on a machine that never built the site. */
  private Run cold(Path site, Path out, String... more) throws IOException, InterruptedException {
    clear(out);
    clear(out.resolveSibling(out.getFileName() + ".d"));
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--no-cache");
    return build(site, out, options.toArray(String[]::new));
  }

  private Run build(Path site, Path out, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g"));
    command.addAll(List.of(System.getProperty("java.flags", "-XX:TieredStopAtLevel=1").split(" ")));
    command.addAll(List.of("-jar", jar.toString(), "build", site.toString(), "--out"));
    command.addAll(List.of(out.toString(), "--as-of", "2026-11-23", "--timings"));
    command.addAll(List.of(more));
    return Run.of(command, scratch);
  }

  private Run hugo(Path site, Path out) throws IOException, InterruptedException {
    clear(out);
    clear(site.resolve("resources"));
    return Run.of(
        List.of("hugo", "--quiet", "--source", site.toString(), "--destination", out.toAbsolutePath().toString()),
        scratch);
  }

  private static long files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
      return walk.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  /** Drawings that stand in pages; narrow and wide are two. */
  private static long drawings(Path folder) throws IOException {
    long count = 0;
    try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
      for (Path page : walk.filter(file -> file.toString().endsWith(".html")).toList()) {
        String html = Files.readString(page);
        for (int at = html.indexOf("<svg"); at >= 0; at = html.indexOf("<svg", at + 1)) {
          boolean strip = html.startsWith("<svg class=\"strip\"", at);
          count += strip ? 0 : 1;
        }
      }
    }
    return count;
  }

  private static void clear(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      Files.delete(path);
    } else if (Files.exists(path)) {
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
