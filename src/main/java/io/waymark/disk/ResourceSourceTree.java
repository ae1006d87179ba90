package io.waymark.disk;

import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The templates and static files that come with Waymark, beside its classes: inside its jar, or in
 * the folder it was compiled into. Only that one place is listed, never the whole class path.
 */
public final class ResourceSourceTree implements SourceTree {
  private static final String FOLDER = "io/waymark/site/";

  private final FileListing files;

  private ResourceSourceTree(List<SourceFile> files) {
    this.files = FileListing.of(files);
  }

  /**
   * The built-in templates and static files.
   *
   * @throws UncheckedIOException when Waymark's own jar can't be read
   */
  public static ResourceSourceTree builtIn() {
    URL self = ResourceSourceTree.class.getResource("ResourceSourceTree.class");
    try {
      return new ResourceSourceTree(
          self.getProtocol().equals("jar")
              ? inJar(self)
              : inFolder(Path.of(URI.create(self + ""))));
    } catch (IOException e) {
      throw new DiskFailure("Waymark's own files can't be read: " + DiskFailure.reason(e) + ".", e);
    }
  }

  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return files.file(path);
  }

  private static List<SourceFile> inJar(URL self) throws IOException {
    List<SourceFile> found = new ArrayList<>();
    // The connection's jar is shared with the class loader, so it isn't ours to close.
    JarFile jar = ((JarURLConnection) self.openConnection()).getJarFile();
    jar.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
        .forEach(
            entry -> {
              String path = entry.getName().substring(FOLDER.length());
              found.add(new JarredFile(path, entry.getSize(), jar, entry));
            });
    return found;
  }

  private static List<SourceFile> inFolder(Path self) throws IOException {
    List<SourceFile> found = new ArrayList<>();
    Path classes = self.getParent().getParent().getParent().getParent();
    Path folder = classes.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          found.add(DiskFile.of(path, file));
        }
      }
    }
    return found;
  }

  private record JarredFile(String path, long size, JarFile jar, JarEntry entry)
      implements SourceFile {
    @Override
    public byte[] bytes() {
      try (InputStream in = jar.getInputStream(entry)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new DiskFailure(path + " can't be read from Waymark's own jar.", e);
      }
    }
  }
}
