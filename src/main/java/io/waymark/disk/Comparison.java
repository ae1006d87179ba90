package io.waymark.disk;

import io.waymark.build.OutputSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Takes the files of a second build and compares them with those that were published. */
public final class Comparison implements OutputSink {
  private final Path published;
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private final Set<String> differing = new ConcurrentSkipListSet<>();

  /**
   * @param published the folder of the published site
   */
  public Comparison(Path published) {
    this.published = published;
  }

  @Override
  public void write(String path, byte[] bytes) {
    written.add(path);
    Path file = published.resolve(path);
    try {
      if (!Files.isRegularFile(file)
          || Files.size(file) != bytes.length
          || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        differing.add(path);
      }
    } catch (IOException e) {
      throw DiskFailure.reading(file, e);
    }
  }

  /** The paths at which only one of the two has a file, or another one. */
  public Set<String> differing() {
    Set<String> all = new TreeSet<>(differing);
    try (Stream<Path> files = Files.walk(published.toRealPath())) {
      Path root = published.toRealPath();
      files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(Manifest.NAME) && !written.contains(path))
          .forEach(all::add);
    } catch (IOException e) {
      throw DiskFailure.reading(published, e);
    }
    return all;
  }
}
