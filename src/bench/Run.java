import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One run of a whole process, as GNU time measured it.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all processors, the system's included
 * @param peak most memory resident at once, in megabytes
 * @param output what it printed
 */
record Run(double wall, double cpu, double peak, List<String> output) {

  /** Runs a command; one that fails ends the benchmark with what it printed. */
  static Run of(List<String> command, Path scratch) throws IOException, InterruptedException {
    return of(command, scratch, Map.of());
  }

  /**
   * @param environment what it finds there besides
   */
  static Run of(List<String> command, Path scratch, Map<String, String> environment)
      throws IOException, InterruptedException {
    Files.createDirectories(scratch);
    File figures = scratch.resolve("time.txt").toFile();
    File printed = scratch.resolve("output.txt").toFile();
    List<String> timed =
        new ArrayList<>(List.of("/usr/bin/time", "-o", figures.getPath(), "-f", "%e %U %S %M"));
    timed.addAll(command);
    ProcessBuilder process = new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(printed);
    process.environment().putAll(environment);
    int code = process.start().waitFor();
    List<String> output = Files.readAllLines(printed.toPath());
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + String.join("\n", output));
    }
    List<String> lines = Files.readAllLines(figures.toPath());
    String[] told = lines.get(lines.size() - 1).split(" ");
    return new Run(
        Double.parseDouble(told[0]),
        Double.parseDouble(told[1]) + Double.parseDouble(told[2]),
        Double.parseDouble(told[3]) / 1024,
        output);
  }

  static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The medians of several runs as a row of a Markdown table. */
  static String row(String name, List<Run> runs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f s | %.2f s | %.0f MB | %d |",
        name,
        median(runs, Run::wall),
        median(runs, Run::cpu),
        median(runs, Run::peak),
        runs.size());
  }
}
