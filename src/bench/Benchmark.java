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
 * Whole-process runs of Waymark, each from an empty output folder, told as medians in Markdown.
 *
 * <pre>
 * Benchmark catalogue RUNS        the project's own site, with and without charts
 * Benchmark peers RUNS N…         made-up sites of N pages, Hugo's runs between Waymark's
 * </pre>
 */
final class Benchmark {
  private static final String HEAD =
      "| | wall | CPU | peak memory | runs |\n|---|---|---|---|---|";

  private final Path scratch;
  private final Path jar;
  private final int runs;

  private Benchmark(Path scratch, Path jar, int runs) {
    this.scratch = scratch;
    this.jar = jar;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean peers = arguments.length > 2 && arguments[0].equals("peers");
    if (!peers && !(arguments.length == 2 && arguments[0].equals("catalogue"))) {
      System.err.println("Usage: run.sh catalogue RUNS | run.sh peers RUNS N…");
      System.exit(2);
    }
    Path jar = Path.of(System.getProperty("waymark.jar", "target/waymark.jar"));
    Path scratch = Path.of(System.getProperty("scratch", "target/bench"));
    Benchmark benchmark = new Benchmark(scratch, jar, Integer.parseInt(arguments[1]));
    System.out.println(machine() + "\n");
    if (peers) {
      benchmark.peers(Stream.of(arguments).skip(2).map(Integer::valueOf).toList());
    } else {
      benchmark.catalogue();
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
      tables.add(waymark(Path.of("."), out, "-Xmx1g", "--charts", "table"));
      drawn.add(waymark(Path.of("."), out, "-Xmx1g"));
      pages = files(out, ".html");
      drawings = drawings(out);
    }
    System.out.println(pages + " HTML files, " + drawings + " SVGs in them\n\n" + HEAD);
    System.out.println(Run.row("the whole catalogue", drawn));
    System.out.println(Run.row("the same, tables for charts", tables));
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
        ours.add(waymark(site.resolve("waymark"), site.resolve("out-waymark"), "-Xmx1g"));
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
      clear(site);
    }
  }

  private static void require(Path out, int pages) throws IOException {
    long made = files(out.resolve("tracks"), ".html");
    if (made != pages) {
      throw new IOException(out + " has " + made + " pages of " + pages);
    }
  }

  private Run waymark(Path site, Path out, String heap, String... more)
      throws IOException, InterruptedException {
    clear(out);
    clear(out.resolveSibling(out.getFileName() + ".d"));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), heap, "-jar"));
    command.addAll(List.of(jar.toString(), "build", site.toString(), "--out", out.toString()));
    command.addAll(List.of("--as-of", "2026-11-23", "--timings"));
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
