package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Builds the repository's own site once for all tests of a run that ask for it. While you work on
 * one of them, {@code -Dsite=target/site} has it read a site that is built already.
 */
public final class OwnSite implements ParameterResolver {
  private static final int OF_EACH_KIND = 5;
  private static final int FEW = 16;

  /** The page that stands for a large kind: one with everything in it. */
  private static final Set<String> FULLEST =
      Set.of(
          "/tracks/technology/",
          "/occupations/registered-nurses/",
          "/metros/austin-tx/",
          "/industries/utilities/");

  /**
   * The site as published.
   *
   * @param folder where its files are
   * @param passing whether it goes with the run that built it
   */
  public record Built(Path folder, boolean passing) implements AutoCloseable {
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
      List<String> some = new ArrayList<>();
      for (List<String> pages : byFolder()) {
        int step = Math.max(1, pages.size() / OF_EACH_KIND);
        for (int i = 0; i < pages.size(); i += step) {
          some.add(pages.get(i));
        }
      }
      return some;
    }

    /** One page of every kind: all of a small one, the fullest of a large one. */
    public List<String> oneOfEachKind() {
      return byFolder().stream()
          .flatMap(
              pages ->
                  pages.size() <= FEW
                      ? pages.stream()
                      : Stream.of(
                          pages.stream()
                              .filter(FULLEST::contains)
                              .findFirst()
                              .orElse(pages.get(0))))
          .toList();
    }

    private Collection<List<String>> byFolder() {
      Map<String, List<String>> folders = new TreeMap<>();
      addresses()
          .forEach(
              address ->
                  folders
                      .computeIfAbsent(address.replaceFirst("[^/]+/$", ""), k -> new ArrayList<>())
                      .add(address));
      return folders.values();
    }

    /** The file of an address. */
    public Path file(String address) {
      String inside = address.substring(1);
      return folder.resolve(
          inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside);
    }

    @Override
    public void close() throws IOException {
      if (!passing) {
        return;
      }
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
    return in(context);
  }

  /** The site of a run. */
  public static Built in(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OwnSite.class))
        .getOrComputeIfAbsent("built", key -> build(), Built.class);
  }

  private static Built build() {
    try {
      String built = System.getProperty("site");
      if (built != null) {
        return new Built(Path.of(built).toRealPath(), false);
      }
      Path out = Files.createTempDirectory("own-site").resolve("site");
      assertEquals(0, Main.run("build", ".", "--out", out.toString(), "--quiet"));
      return new Built(out.toRealPath(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
