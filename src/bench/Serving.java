import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long the preview takes to be there, and from a saved edit to a page that shows it. */
final class Serving {
  private static final int PORT = 18_273;
  private static final long PATIENCE_MILLIS = 300_000;

  private final Path scratch;
  private final Path jar;
  private final int edits;
  private final HttpClient client = HttpClient.newHttpClient();

  Serving(Path scratch, Path jar, int edits) {
    this.scratch = scratch;
    this.jar = jar;
    this.edits = edits;
  }

  void measure(List<Integer> sizes) throws Exception {
    System.out.println("| | median | slowest tenth from | of |\n|---|---|---|---|");
    ready("ready, the project's own site", Path.of("."), "/");
    for (int pages : sizes) {
      Path folder = scratch.resolve("served-" + pages);
      PeerSite.write(pages, folder);
      Path site = folder.resolve("waymark");
      PeerEdits made = new PeerEdits(site);
      ready("ready, " + pages + " pages", site, made.address());
      Process preview = start(site);
      try {
        until(made.address(), "</html>");
        String of = ", " + pages + " pages";
        tell("prose" + of, made.address(), made::prose);
        tell("front matter" + of, made.address(), made::title);
        tell("CSV" + of, made.address(), made::data);
        tell("a layout of every page" + of, made.address(), made::layout);
      } finally {
        stop(preview);
      }
    }
  }

  private void ready(String what, Path site, String address) throws Exception {
    double[] millis = new double[3];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      Process preview = start(site);
      try {
        until(address, "</html>");
        millis[i] = (System.nanoTime() - start) / 1e6;
      } finally {
        stop(preview);
      }
    }
    row(what, millis);
  }

  private void tell(String what, String address, Callable<String> edit) throws Exception {
    double[] millis = new double[edits];
    for (int i = 0; i < edits; i++) {
      String word = edit.call();
      long saved = System.nanoTime();
      until(address, word);
      millis[i] = (System.nanoTime() - saved) / 1e6;
    }
    row(what, millis);
  }

  private static void row(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f ms | %.0f ms | %d |%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 9 / 10],
        millis.length);
  }

  /** Asks until the answer holds a word, as a browser that is told at once would. */
  private void until(String address, String word) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + address)).build();
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.ofString()).body().contains(word)) {
          return;
        }
      } catch (IOException notYetThere) {
        Thread.sleep(5);
      }
      Thread.sleep(1);
    }
    throw new IOException("The preview never showed " + word + " at " + address);
  }

  private Process start(Path site) throws IOException {
    Files.createDirectories(scratch);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx2g"));
    command.addAll(List.of(System.getProperty("java.flags", "-XX:TieredStopAtLevel=1").split(" ")));
    command.addAll(List.of("-jar", jar.toString(), "serve", site.toString()));
    command.addAll(List.of("--port", String.valueOf(PORT)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("serve.txt").toFile())
        .start();
  }

  private static void stop(Process preview) throws InterruptedException {
    preview.destroy();
    preview.waitFor();
  }
}
