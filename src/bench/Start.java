import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How long three pages take through the launcher of the distribution, once it has its archive. */
final class Start {
  private static final Path ZIP = Path.of("target/waymark-bin.zip");

  /** The launcher makes an archive behind the first run on a newer Java. */
  private static final long ARCHIVE_MILLIS = 30_000;

  /** Files are told apart by their times only once they have rested. */
  private static final long RESTED_MILLIS = 2500;

  private final Path scratch;
  private final int runs;

  Start(Path scratch, int runs) {
    this.scratch = scratch.resolve("start").toAbsolutePath();
    this.runs = runs;
  }

  /**
   * @param javas homes of JDKs; the one that runs this when there are none
   */
  void measure(List<String> javas) throws IOException, InterruptedException {
    Path launcher = unpacked();
    PeerSite.write(3, scratch);
    System.out.println("| | wall | CPU | peak memory | runs |\n|---|---|---|---|---|");
    for (String java : javas.isEmpty() ? List.of(System.getProperty("java.home")) : javas) {
      Map<String, String> environment =
          Map.of("JAVA_HOME", java, "XDG_CACHE_HOME", scratch.resolve("cache").toString());
      List<String> command =
          List.of(
              launcher.toString(),
              "build",
              scratch.resolve("waymark").toString(),
              "--out",
              scratch.resolve("out").toString());
      PeerEdits edits = new PeerEdits(scratch.resolve("waymark"));
      Run.of(command, scratch, environment);
      Thread.sleep(ARCHIVE_MILLIS);
      List<Run> edited = new ArrayList<>();
      List<Run> same = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        edits.prose();
        edited.add(Run.of(command, scratch, environment));
        Thread.sleep(RESTED_MILLIS);
        Run.of(command, scratch, environment);
        same.add(Run.of(command, scratch, environment));
      }
      String jdk = Path.of(java).getFileName().toString();
      System.out.println(Run.row("one of 3 pages edited, " + jdk, edited));
      System.out.println(Run.row("nothing changed, " + jdk, same));
    }
  }

  private Path unpacked() throws IOException {
    Path launcher = null;
    try (InputStream file = Files.newInputStream(ZIP);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path to = scratch.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(zip, to, StandardCopyOption.REPLACE_EXISTING);
        }
        if (entry.getName().endsWith("bin/waymark")) {
          launcher = to;
        }
      }
    }
    if (launcher == null || !launcher.toFile().setExecutable(true)) {
      throw new IOException(ZIP + " has no launcher");
    }
    return launcher;
  }
}
