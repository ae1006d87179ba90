package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Builds the repository's own site once for all tests of a run that ask for it. */
public final class OwnSite implements ParameterResolver {
  private static final int OF_EACH_KIND = 5;

  /**
   * The site as published.
   *
   * @param folder where its files are
   */
  public record Built(Path folder) implements AutoCloseable {
    /** Every page, seen from the site's root: {@code /tracks/law/}. */
    public List<String> addresses() {
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(file -> file.getFileName().toString().endsWith(".html"))
            .map(file -> "/" + folder.relativize(file).toString().replace("index.html", ""))
            .filter(address -> !address.contains("404"))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Pages of every kind: all of a small one, some of a large one, evenly spread over it. */
    public List<String> someOfEachKind() {
      Map<String, List<String>> kinds = new TreeMap<>();
      addresses()
          .forEach(
              address ->
                  kinds
                      .computeIfAbsent(address.replaceFirst("[^/]+/$", ""), k -> new ArrayList<>())
                      .add(address));
      List<String> some = new ArrayList<>();
      for (List<String> pages : kinds.values()) {
        int step = Math.max(1, pages.size() / OF_EACH_KIND);
        for (int i = 0; i < pages.size(); i += step) {
          some.add(pages.get(i));
        }
      }
      return some;
    }

    /** The file of an address. */
    public Path file(String address) {
      String inside = address.substring(1);
      return folder.resolve(
          inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside);
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(folder.getParent().getParent())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Built.class;
  }

  @Override
  public Built resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OwnSite.class))
        .getOrComputeIfAbsent("built", key -> build(), Built.class);
  }

  private static Built build() {
    try {
      Path out = Files.createTempDirectory("own-site").resolve("site");
      assertEquals(0, Main.run("build", ".", "--out", out.toString(), "--quiet"));
      return new Built(out.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
